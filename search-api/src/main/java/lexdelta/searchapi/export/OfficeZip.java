package lexdelta.searchapi.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of an Office Open XML file by their names. The same parts make the same bytes. */
final class OfficeZip {
  private final String folder;
  private final Map<String, byte[]> parts = new TreeMap<>();

  /**
   * Without parts.
   *
   * @param folder where the program keeps its fixed parts, with a slash at its end
   */
  OfficeZip(String folder) {
    this.folder = folder;
  }

  void put(String name, String part) {
    parts.put(name, part.getBytes(StandardCharsets.UTF_8));
  }

  void put(String name, byte[] part) {
    parts.put(name, part);
  }

  /** Puts a part that the program brings. */
  void putFixed(String name) {
    put(name, fixed(name));
  }

  /** Puts more into an XML part, at the end of its outermost element. */
  void append(String name, String more) {
    String part = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    int end = part.lastIndexOf("</");
    if (end < 0) {
      throw new IllegalStateException("The file has no part " + name);
    }
    put(name, part.substring(0, end) + more + part.substring(end));
  }

  /** A part that the program brings. */
  String fixed(String name) {
    try (InputStream part = OfficeZip.class.getResourceAsStream(folder + name)) {
      if (part == null) {
        throw new IllegalStateException("The program lacks its part " + folder + name);
      }
      return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part with what the masthead says. */
  static String filled(String part, Masthead masthead) {
    return part.replace("{title}", xml(masthead.title()))
        .replace("{sides}", xml(masthead.sides()))
        .replace("{caution}", xml(Masthead.CAUTION))
        .replace("{day}", masthead.day().toString());
  }

  private static String xml(String text) {
    return Printable.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        // A title with braces must not be filled in again.
        .replace("{", "&#123;");
  }

  byte[] bytes(LocalDate day) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(zipDay(day));
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Zip archives know no year before 1980. */
  private static LocalDateTime zipDay(LocalDate day) {
    LocalDateTime first = LocalDateTime.of(1980, 1, 2, 0, 0);
    LocalDateTime start = day.atStartOfDay();
    return start.isBefore(first) ? first : start;
  }
}
