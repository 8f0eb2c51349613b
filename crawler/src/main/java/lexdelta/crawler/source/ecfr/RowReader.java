package lexdelta.crawler.source.ecfr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Emphasis.Style;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.FoldedText;
import lexdelta.crawler.source.markup.GuardedXml;

/** Makes one provision of a table row. What is nested in a cell is read as the cell's text. */
final class RowReader {
  private static final String BETWEEN = " | ";

  private final GuardedXml xml;
  private final int longest;
  private final List<FoldedText> cells = new ArrayList<>();
  private final List<String> pictures = new ArrayList<>();

  RowReader(GuardedXml xml, int longest) {
    this.xml = xml;
    this.longest = longest;
  }

  /** The row that starts here, to its end; empty when none of its cells says anything. */
  Optional<Provision> read(ProvisionKind kind) throws UnreadableSnapshotException {
    GuardedXml.Event event = xml.next();
    while (event != GuardedXml.Event.END) {
      switch (event) {
        case START -> flat(added());
        case TEXT -> stray(xml.text());
        case END, FINISH -> throw xml.fault("The XML ends inside a table");
      }
      event = xml.next();
    }
    return cells.stream().allMatch(FoldedText::isEmpty) ? Optional.empty() : Optional.of(row(kind));
  }

  /** Addresses of pictures in the cells. */
  List<String> pictures() {
    return pictures;
  }

  private FoldedText added() {
    FoldedText cell = new FoldedText();
    cells.add(cell);
    return cell;
  }

  private void stray(String characters) {
    if (!characters.isBlank()) {
      added().append(characters);
    }
  }

  /** Reads all text of the element that starts here into one line. */
  void flat(FoldedText line) throws UnreadableSnapshotException {
    while (true) {
      switch (xml.next()) {
        case START -> nested(xml.name(), line);
        case TEXT -> line.append(xml.text());
        case END -> {
          return;
        }
        case FINISH -> throw xml.fault("The XML ends inside an element");
      }
      if (line.length() > longest) {
        throw xml.fault("A line is longer than " + longest + " characters");
      }
    }
  }

  private void nested(String name, FoldedText line) throws UnreadableSnapshotException {
    if (name.equals("IMG")) {
      pictures.add(xml.attribute("src"));
    }
    if (!Elements.inline(name) || (name.equals("FR") && line.endsWithDigit())) {
      line.space();
    }
    Optional<Style> style = Elements.style(name, xml.attribute("T"));
    style.ifPresent(line::open);
    flat(line);
    if (style.isPresent()) {
      line.close();
    }
    if (!Elements.inline(name)) {
      line.space();
    }
  }

  private Provision row(ProvisionKind kind) {
    List<Emphasis> emphasis = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    int offset = 0;
    for (FoldedText cell : cells) {
      for (Emphasis e : cell.inOrder()) {
        emphasis.add(new Emphasis(e.start() + offset, e.end() + offset, e.style()));
      }
      texts.add(cell.toString());
      offset += cell.length() + BETWEEN.length();
    }
    return new Provision(kind, String.join(BETWEEN, texts), emphasis, texts, "");
  }
}
