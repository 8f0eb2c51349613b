package lexdelta.searchapi.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    Map<String, String> parts = new TreeMap<>();
    FIXED.forEach(name -> parts.put(name, fixed(name)));
    for (String name : List.of("docProps/core.xml", "word/header1.xml", "word/footer1.xml")) {
      parts.put(name, filled(fixed(name), masthead));
    }
    try {
      parts.put("word/document.xml", new WordText(masthead.day()).write(blocks(chapters)));
      return zipped(parts, masthead);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The Word file could not be written.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static byte[] zipped(Map<String, String> parts, Masthead masthead) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(zipDay(masthead));
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Zip archives know no year before 1980. */
  private static LocalDateTime zipDay(Masthead masthead) {
    LocalDateTime first = LocalDateTime.of(1980, 1, 2, 0, 0);
    LocalDateTime day = masthead.day().atStartOfDay();
    return day.isBefore(first) ? first : day;
  }

  private static String filled(String part, Masthead masthead) {
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

  private static String fixed(String name) {
    try (InputStream part = WordFile.class.getResourceAsStream("word/" + name)) {
      if (part == null) {
        throw new IllegalStateException("The program lacks its part " + name);
      }
      return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
