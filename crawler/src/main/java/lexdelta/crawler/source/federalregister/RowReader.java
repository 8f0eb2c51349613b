package lexdelta.crawler.source.federalregister;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Emphasis.Style;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.GuardedXml;

/** Reads rows of tables, and whatever else is to be one line. */
final class RowReader {
  private static final String BETWEEN = " | ";
  private static final int LONGEST = 2_000_000;

  private final GuardedXml xml;
  private final Spacing spacing;
  private final boolean uslm;
  private OptionalInt lastPage = OptionalInt.empty();

  RowReader(GuardedXml xml, Spacing spacing, boolean uslm) {
    this.xml = xml;
    this.spacing = spacing;
    this.uslm = uslm;
  }

  /** The row that starts here, to its end; empty when none of its cells says anything. */
  Optional<Provision> row() throws UnreadableSnapshotException {
    List<SpacedText> cells = new ArrayList<>();
    while (true) {
      switch (xml.next()) {
        case START -> child(cells);
        case TEXT -> stray(xml.text(), cells);
        case END -> {
          return cells.stream().allMatch(SpacedText::isEmpty)
              ? Optional.empty()
              : Optional.of(joined(cells));
        }
        case FINISH -> throw xml.fault("The XML ends inside a table");
      }
    }
  }

  /** The page begun last in any row. */
  OptionalInt lastPage() {
    return lastPage;
  }

  private void child(List<SpacedText> cells) throws UnreadableSnapshotException {
    switch (Elements.name(xml, uslm)) {
      case "PRTPAGE" -> pageBreak();
      case "ROW" -> content(cells);
      default -> {
        SpacedText cell = new SpacedText(spacing);
        cells.add(cell);
        flat(cell);
      }
    }
  }

  /** Rows within a table's head are that head's cells. */
  private void content(List<SpacedText> cells) throws UnreadableSnapshotException {
    while (true) {
      switch (xml.next()) {
        case START -> {
          SpacedText cell = new SpacedText(spacing);
          cells.add(cell);
          flat(cell);
        }
        case TEXT -> stray(xml.text(), cells);
        case END -> {
          return;
        }
        case FINISH -> throw xml.fault("The XML ends inside a table");
      }
    }
  }

  private void stray(String characters, List<SpacedText> cells) {
    if (!characters.isBlank()) {
      SpacedText cell = new SpacedText(spacing);
      cell.append(characters);
      cells.add(cell);
    }
  }

  /** All text of the element that starts here. */
  String line() throws UnreadableSnapshotException {
    SpacedText line = new SpacedText(spacing);
    flat(line);
    return line.toString();
  }

  private void flat(SpacedText line) throws UnreadableSnapshotException {
    while (true) {
      switch (xml.next()) {
        case START -> nested(Elements.name(xml, uslm), line);
        case TEXT -> line.append(xml.text());
        case END -> {
          return;
        }
        case FINISH -> throw xml.fault("The XML ends inside an element");
      }
      if (line.length() > LONGEST) {
        throw xml.fault("A line is longer than " + LONGEST + " characters");
      }
    }
  }

  private void nested(String name, SpacedText line) throws UnreadableSnapshotException {
    if (name.equals("PRTPAGE")) {
      pageBreak();
      line.pageBreak();
      return;
    }
    boolean inline = Elements.inline(name);
    if (!inline || (name.equals("FR") && line.endsWithDigit())) {
      line.space();
    }
    Optional<Style> style = Elements.style(name, xml);
    boolean edge = name.equals("E") && style.map(Elements::parted).orElse(true);
    if (edge) {
      line.edge();
    }
    style.ifPresent(line::open);
    flat(line);
    if (style.isPresent()) {
      line.close();
    }
    if (edge) {
      line.edge();
    }
    if (!inline) {
      line.space();
    }
  }

  private void pageBreak() throws UnreadableSnapshotException {
    String page = xml.attribute("P");
    if (page.matches("\\d{1,6}")) {
      lastPage = OptionalInt.of(Integer.parseInt(page));
    }
    xml.skip();
  }

  private static Provision joined(List<SpacedText> cells) {
    List<Emphasis> emphasis = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    int offset = 0;
    for (SpacedText cell : cells) {
      for (Emphasis e : cell.folded().inOrder()) {
        emphasis.add(new Emphasis(e.start() + offset, e.end() + offset, e.style()));
      }
      texts.add(cell.toString());
      offset += cell.length() + BETWEEN.length();
    }
    return new Provision(ProvisionKind.TABLE_ROW, String.join(BETWEEN, texts), emphasis, texts, "");
  }
}
