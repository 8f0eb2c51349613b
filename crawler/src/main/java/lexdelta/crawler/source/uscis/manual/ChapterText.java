package lexdelta.crawler.source.uscis.manual;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.Paragraphs;

/**
 * A chapter of the Policy Manual as plain text, in a file: a paragraph a line, headings behind {@code
 * ##}, items behind a hyphen, rows between bars, footnotes behind {@code [^ 1]}. Where a notice that
 * every page repeats has run into the text, it is read as it stands.
 */
public final class ChapterText implements FileFormat {
  private static final int LONGEST_HEADING = 200;

  @Override
  public String kind() {
    return "policy-manual-chapter";
  }

  @Override
  public String name() {
    return "USCIS Policy Manual, a chapter as text with ## headings";
  }

  @Override
  public boolean recognises(byte[] bytes) {
    String start = new String(bytes, StandardCharsets.UTF_8);
    return !start.stripLeading().startsWith("<")
        && !start.startsWith("%PDF")
        && start
            .lines()
            .anyMatch(l -> l.startsWith("## ") || ChapterPage.FOOTNOTE.matcher(l).matches());
  }

  /** The text does not say which chapter it is. */
  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return List.of(read(bytes, Chapter.UNKNOWN, "", on));
  }

  /**
   * Reads a chapter that is known by the address of its page.
   *
   * @param path such as {@code /policy-manual/volume-12-part-e-chapter-3}
   */
  public Reading read(byte[] bytes, String path, String heading, LocalDate on)
      throws UnreadableSnapshotException {
    return read(bytes, Chapter.at(path).orElse(Chapter.UNKNOWN), heading, on);
  }

  private static Reading read(byte[] bytes, Chapter chapter, String heading, LocalDate on)
      throws UnreadableSnapshotException {
    List<Provision> provisions = new ArrayList<>();
    decoded(bytes).lines().map(Paragraphs::folded).forEach(line -> line(line, provisions));
    if (provisions.isEmpty()) {
      throw new UnreadableSnapshotException("The file has no text. Look at the file in an editor.");
    }
    return chapter.reading(heading, on, provisions);
  }

  private static String decoded(byte[] bytes) throws UnreadableSnapshotException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableSnapshotException(
          "The file is not UTF-8 text. Look at the file in an editor.", e);
    }
  }

  private static void line(String line, List<Provision> provisions) {
    String heading = line.replaceFirst("^#{1,6}\\s+", "");
    if (!heading.equals(line) && heading.length() <= LONGEST_HEADING) {
      add(ProvisionKind.HEADING, heading, provisions);
    } else if (line.length() > 2 && line.startsWith("|") && line.endsWith("|")) {
      row(line, provisions);
    } else {
      String item = line.replaceFirst("^- ", "");
      boolean footnote = ChapterPage.FOOTNOTE.matcher(item).matches();
      add(footnote ? ProvisionKind.FOOTNOTE : ProvisionKind.PARAGRAPH, item, provisions);
    }
  }

  private static void row(String line, List<Provision> provisions) {
    List<String> cells =
        Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
            .map(String::strip)
            .toList();
    boolean rule = cells.stream().allMatch(cell -> cell.matches(":?-*:?"));
    if (!rule) {
      provisions.add(
          new Provision(ProvisionKind.TABLE_ROW, String.join(" | ", cells), List.of(), cells, ""));
    }
  }

  private static void add(ProvisionKind kind, String text, List<Provision> provisions) {
    if (!text.isBlank()) {
      provisions.add(Provision.of(kind, text));
    }
  }
}
