package lexdelta.searchapi.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The picture at the head of a handout: PNG or JPEG, with its words for who does not see it. */
public final class Logo {
  /** In bytes. */
  public static final int LARGEST = 1 << 20;

  /** Of either side, in pixels. */
  public static final int LONGEST = 4096;

  private final byte[] bytes;
  private final String format;
  private final int width;
  private final int height;
  private final String alt;

  private Logo(byte[] bytes, String format, int width, int height, String alt) {
    this.bytes = bytes;
    this.format = format;
    this.width = width;
    this.height = height;
    this.alt = alt;
  }

  /**
   * The logo; empty when the bytes are no PNG or JPEG picture, are more than {@link #LARGEST}, or a
   * side is longer than {@link #LONGEST}.
   *
   * @param alt what it shows, in words
   */
  public static Optional<Logo> of(byte[] bytes, String alt) {
    if (bytes.length > LARGEST) {
      return Optional.empty();
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      return readers.hasNext() ? read(readers.next(), in, bytes, alt) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Readers of pictures answer broken ones with whatever they stumble over.
      return Optional.empty();
    }
  }

  private static Optional<Logo> read(
      ImageReader reader, ImageInputStream in, byte[] bytes, String alt) throws IOException {
    try {
      String format = reader.getFormatName().toLowerCase(Locale.ROOT);
      reader.setInput(in);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (!(format.equals("png") || format.equals("jpeg")) || Math.max(width, height) > LONGEST) {
        return Optional.empty();
      }
      // Only one that can be read to its end may stand in a file.
      reader.read(0);
      return Optional.of(new Logo(bytes.clone(), format, width, height, Printable.of(alt)));
    } finally {
      reader.dispose();
    }
  }

  /** As it was given. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What it shows, in words. */
  public String alt() {
    return alt;
  }

  /** {@code logo.png}. */
  String fileName() {
    return "logo." + format;
  }

  /** {@code image/png}. */
  public String mediaType() {
    return "image/" + format;
  }

  /** {@code data:image/png;base64,…}. */
  String address() {
    return "data:" + mediaType() + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * Width and height in a box, the longer side as long as the box allows, no pixel larger than a
   * unit.
   */
  double[] within(double wide, double high) {
    double scale = Math.min(1, Math.min(wide / width, high / height));
    return new double[] {width * scale, height * scale};
  }
}
