package lexdelta.crawler.source.ecfr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Emphasis.Style;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.FoldedText;
import lexdelta.crawler.source.markup.GuardedXml;

/**
 * Makes provisions of blocks: every character of text goes into exactly one provision, in the
 * publisher's order, whether or not the elements around it are known.
 */
final class BlockReader {
  private static final int LONGEST = 2_000_000;

  private final GuardedXml xml;
  private final FoldedText text = new FoldedText();
  private List<Provision> provisions = new ArrayList<>();
  private boolean runIn;

  BlockReader(GuardedXml xml) {
    this.xml = xml;
  }

  /** Reads the block that starts here, to its end. */
  void read(String name) throws UnreadableSnapshotException {
    element(name, ProvisionKind.PARAGRAPH, false);
  }

  /** Takes text that stands between blocks. */
  void loose(String characters) throws UnreadableSnapshotException {
    append(characters);
  }

  /** What was read since this was asked last. */
  List<Provision> taken() {
    flush(ProvisionKind.PARAGRAPH);
    List<Provision> taken = provisions;
    provisions = new ArrayList<>();
    return taken;
  }

  /** The text of the element that starts here, in one line. */
  String line() throws UnreadableSnapshotException {
    FoldedText line = new FoldedText();
    new RowReader(xml, LONGEST).flat(line);
    return line.toString();
  }

  private void content(ProvisionKind kind, boolean inParagraph) throws UnreadableSnapshotException {
    while (true) {
      switch (xml.next()) {
        case START -> element(xml.name(), kind, inParagraph);
        case TEXT -> append(xml.text());
        case END -> {
          return;
        }
        case FINISH -> throw xml.fault("The XML ends inside an element");
      }
    }
  }

  private void append(String more) throws UnreadableSnapshotException {
    text.append(more);
    if (text.length() > LONGEST) {
      throw xml.fault("A paragraph is longer than " + LONGEST + " characters");
    }
  }

  private void element(String name, ProvisionKind around, boolean inParagraph)
      throws UnreadableSnapshotException {
    if (name.equals("HED") && !heads(around)) {
      label(around);
    } else if (name.equals("BR")) {
      text.space();
      xml.skip();
    } else if (name.equals("IMG")) {
      image(around);
    } else if (Elements.row(name)) {
      row(around);
    } else if (Elements.inline(name) || (inParagraph && !Elements.block(name))) {
      inline(name, around, inParagraph);
    } else {
      block(name, around);
    }
  }

  private static boolean heads(ProvisionKind around) {
    return around == ProvisionKind.PARAGRAPH;
  }

  /** A label such as “Authority:”, which the next paragraph goes on. */
  private void label(ProvisionKind around) throws UnreadableSnapshotException {
    content(around, true);
    text.space();
    runIn = true;
  }

  private void inline(String name, ProvisionKind around, boolean inParagraph)
      throws UnreadableSnapshotException {
    if (name.equals("FR") && text.endsWithDigit()) {
      text.space(); // 8<FR>1/2</FR> is eight and a half, not eighty-one halves
    }
    Optional<Style> style = Elements.style(name, xml.attribute("T"));
    style.ifPresent(text::open);
    content(around, inParagraph || Elements.inline(name));
    if (style.isPresent()) {
      text.close();
    }
  }

  private void block(String name, ProvisionKind around) throws UnreadableSnapshotException {
    if (!(runIn && Elements.runsOn(name))) {
      flush(around);
    }
    runIn = false;
    ProvisionKind kind = Elements.kind(name, around);
    content(kind, paragraph(name));
    if (name.startsWith("FL-")) {
      text.space();
      runIn = true; // the figure that the leader leads to
    } else {
      flush(kind);
    }
  }

  /** Whether an unknown element inside would be running text: not in what holds other blocks. */
  private static boolean paragraph(String name) {
    return switch (name) {
      case "DIV",
          "TABLE",
          "THEAD",
          "TBODY",
          "TFOOT",
          "GPOTABLE",
          "EXTRACT",
          "EXAMPLE",
          "NOTE",
          "NOTES",
          "CROSSREF",
          "FTNT",
          "AUTH",
          "SOURCE",
          "EDNOTE",
          "EFFDNOT",
          "LDRWK",
          "UL",
          "OL" ->
          false;
      default -> !Elements.division(name) && !Elements.document(name);
    };
  }

  private void row(ProvisionKind around) throws UnreadableSnapshotException {
    flush(around);
    RowReader row = new RowReader(xml, LONGEST);
    row.read(around.besideText() ? around : ProvisionKind.TABLE_ROW).ifPresent(provisions::add);
    row.pictures().forEach(picture -> addImage(picture, around));
  }

  private void image(ProvisionKind around) throws UnreadableSnapshotException {
    String picture = xml.attribute("src");
    flush(around);
    content(around, true);
    flush(around);
    addImage(picture, around);
  }

  private void addImage(String picture, ProvisionKind around) {
    String name = picture.substring(picture.lastIndexOf('/') + 1);
    ProvisionKind kind = around.besideText() ? around : ProvisionKind.IMAGE;
    provisions.add(
        new Provision(kind, name.isEmpty() ? "picture" : name, List.of(), List.of(), picture));
  }

  private void flush(ProvisionKind kind) {
    if (!text.isEmpty()) {
      provisions.add(text.provision(kind));
    }
    text.clear();
    runIn = false;
  }
}
