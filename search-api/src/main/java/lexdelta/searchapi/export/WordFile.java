package lexdelta.searchapi.export;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import lexdelta.searchapi.export.Piece.Mark;

/**
 * A comparison as a Word file (Office Open XML, ECMA-376) with real tracked changes: insertions,
 * deletions, moves, ends of paragraphs, rows and cells, by the author Lexdelta. With all accepted its
 * paragraphs are the later text, with all rejected the earlier. The same comparison makes the same
 * bytes.
 */
public final class WordFile {
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final List<String> FIXED =
      List.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "word/_rels/document.xml.rels",
          "word/settings.xml",
          "word/styles.xml");

  private WordFile() {}

  /**
   * The file.
   *
   * @param chapters several of them bear their citations as headings, which are in neither text
   */
  public static byte[] of(Masthead masthead, List<Chapter> chapters) {
    OfficeZip zip = parts(masthead);
    try {
      zip.put("word/document.xml", new WordText(masthead.day()).write(blocks(chapters)));
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The Word file could not be written.", e);
    }
    return zip.bytes(masthead.day());
  }

  /** A handout: what changed is marked by signs and look, nothing is to be accepted. */
  public static byte[] of(Handout handout) {
    OfficeZip zip = parts(handout.masthead());
    new WordHandout(zip).write(handout);
    return zip.bytes(handout.masthead().day());
  }

  private static OfficeZip parts(Masthead masthead) {
    OfficeZip zip = new OfficeZip("word/");
    FIXED.forEach(zip::putFixed);
    for (String name : List.of("docProps/core.xml", "word/header1.xml", "word/footer1.xml")) {
      zip.put(name, OfficeZip.filled(zip.fixed(name), masthead));
    }
    return zip;
  }

  private static List<Block> blocks(List<Chapter> chapters) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      if (chapters.size() > 1) {
        blocks.add(citation(chapters.get(i)));
      }
      blocks.addAll(new Blocks(chapters.get(i).comparison(), "c" + (i + 1) + "-").made());
    }
    return blocks;
  }

  private static Block citation(Chapter chapter) {
    List<Piece> pieces = List.of(new Piece(Mark.SAME, Printable.of(chapter.citation())));
    return new Block.Paragraph("Citation", 0, pieces, Mark.SAME, "");
  }
}
