package lexdelta.searchapi.export;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A handout as Markdown (CommonMark 0.31; tables as GitHub writes them), to be read as it stands
 * too: what changed bears its signs. The logo stands there by its words.
 */
public final class MarkdownFile {
  public static final String MEDIA_TYPE = "text/markdown;charset=UTF-8";

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#|~]|&(?=[#A-Za-z])|!$");

  /** What would begin a list, a rule, or the underline of a heading. */
  private static final Pattern BEGINS = Pattern.compile("^([-+=:])|^([0-9]{1,9})([.)])");

  /** What, after a sign's bracket, would make a link of it. */
  private static final Pattern LINKS_ON = Pattern.compile("^[(:]");

  private MarkdownFile() {}

  /** The file. */
  public static byte[] of(Handout handout) {
    Masthead masthead = handout.masthead();
    List<String> blocks = new ArrayList<>();
    handout.logo().map(logo -> line(List.of(Words.of(logo.alt())))).ifPresent(blocks::add);
    blocks.add("# " + line(List.of(Words.of(masthead.title()))));
    blocks.add(line(List.of(Words.of(masthead.sides()))));
    handout.parts().forEach(part -> blocks.add(block(part)));
    blocks.add("---\n\n" + Masthead.CAUTION);
    return (String.join("\n\n", blocks) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String block(Part part) {
    return switch (part) {
      case Part.Heading heading -> "#".repeat(heading.level() + 1) + " " + line(heading.words());
      case Part.Paragraph paragraph -> line(paragraph.words());
      case Part.Quotation quotation -> "> " + line(quotation.words());
      case Part.Bullets bullets -> String.join("\n", list(bullets.items(), ""));
      case Part.Table table -> table(table);
    };
  }

  private static List<String> list(List<Part.Item> items, String indent) {
    List<String> lines = new ArrayList<>();
    for (Part.Item item : items) {
      lines.add(indent + "- " + line(item.words()));
      lines.addAll(list(item.under(), indent + "  "));
    }
    return lines;
  }

  private static String table(Part.Table table) {
    List<String> lines = new ArrayList<>();
    lines.add(row(table.heads()));
    lines.add("|" + " --- |".repeat(table.heads().size()));
    table.rows().forEach(row -> lines.add(row(row)));
    return String.join("\n", lines);
  }

  private static String row(List<List<Words>> cells) {
    return cells.stream().map(MarkdownFile::line).collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** Words on a line of their own. */
  private static String line(List<Words> all) {
    StringBuilder line = new StringBuilder();
    for (Words words : all) {
      String text = escaped(words.text());
      if (line.isEmpty() && words.opening().isEmpty()) {
        text = BEGINS.matcher(text.stripLeading()).replaceFirst("$2\\\\$1$3");
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) == ']') {
        text = LINKS_ON.matcher(text).replaceFirst("\\\\$0");
      }
      line.append(dressed(words, text));
    }
    return line.toString().strip();
  }

  private static String escaped(String text) {
    return MARKUP.matcher(text).replaceAll("\\\\$0");
  }

  /** With its signs, its stress and its link; white space at the edges stays outside of them. */
  private static String dressed(Words words, String text) {
    String inner = words.opening() + text + words.closing();
    String core = inner.strip();
    if (core.isEmpty()) {
      return inner;
    }
    int start = inner.indexOf(core);
    String stress =
        switch (words.stress()) {
          case NONE -> "";
          case EMPHASIS -> "*";
          case STRONG -> "**";
        };
    String dressed = stress + core + stress;
    String linked =
        words.link().map(link -> "[" + dressed + "](<" + address(link) + ">)").orElse(dressed);
    return inner.substring(0, start) + linked + inner.substring(start + core.length());
  }

  private static String address(URI link) {
    return escaped(link.toASCIIString());
  }
}
