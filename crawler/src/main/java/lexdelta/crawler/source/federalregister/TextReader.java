package lexdelta.crawler.source.federalregister;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Emphasis.Style;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.federalregister.DocumentText.Amended;
import lexdelta.crawler.source.markup.GuardedXml;

/**
 * Reads one document: every character goes into one block, in the publisher's order, whether or not
 * the elements around it are known. Left out are page numbers, the billing code, and what the second
 * dialect repeats in its metadata.
 */
final class TextReader {
  private static final String STARS = "* * * * *";
  private static final int LONGEST = 2_000_000;
  private static final Pattern SECTION = Pattern.compile("§*\\s*(\\d+[a-z]*\\.\\d+[A-Za-z0-9.-]*)");
  private static final Pattern CODE =
      Pattern.compile("/us/cfr/t(\\d{1,2})/(?:s((\\d+[a-z]*)\\.[A-Za-z0-9.-]+)|p(\\d+[a-z]*))");

  private final GuardedXml xml;
  private final boolean uslm;
  private final SpacedText text;
  private final RowReader rows;
  private final List<Block> blocks = new ArrayList<>();
  private final Set<Amended> amended = new LinkedHashSet<>();
  private Optional<DocumentNumber> number = Optional.empty();
  private OptionalInt firstPage = OptionalInt.empty();
  private OptionalInt lastPage;
  private boolean textBeforePage;
  private boolean space;
  private Optional<Place> runIn = Optional.empty();
  private String subtype = "";
  private String title = "";
  private String part = "";
  private int contents;

  /** Where the walk is: in which element, in which zone, and what text there is. */
  private record Place(String element, String zone, ProvisionKind kind, boolean paragraph) {
    Place into(String name) {
      return new Place(
          name, zoneOf(name), Elements.kind(name, kind), paragraph || Elements.paragraph(name));
    }

    private String zoneOf(String name) {
      boolean strong =
          switch (name) {
            case "SUPLINF", "LSTSUB", "REGTEXT", "SIG", "FRDOC", "FILED" -> true;
            default -> false;
          };
      return strong || (zone.isEmpty() && Elements.zone(name)) ? name : zone;
    }

    Place holding() {
      return new Place(element, zone, kind, false);
    }
  }

  /**
   * @param xml stands at the start of the document's element
   * @param lastPage the page that was begun last before it, where that is known
   */
  TextReader(GuardedXml xml, Spacing spacing, boolean uslm, OptionalInt lastPage) {
    this.xml = xml;
    this.uslm = uslm;
    this.text = new SpacedText(spacing);
    this.rows = new RowReader(xml, spacing, uslm);
    this.lastPage = lastPage;
  }

  DocumentText read(String root) throws UnreadableSnapshotException {
    OptionalInt before = lastPage;
    content(new Place(root, "", ProvisionKind.PARAGRAPH, false));
    flush(new Place(root, "", ProvisionKind.PARAGRAPH, false));
    return new DocumentText(root, subtype, blocks, List.copyOf(amended), number, page(before));
  }

  /** The page that was begun last, to the end of the document. */
  OptionalInt lastPage() {
    return lastPage;
  }

  /** A document that has text before its first page break begins on the page before. */
  private OptionalInt page(OptionalInt before) {
    if (firstPage.isPresent() && !textBeforePage) {
      return firstPage;
    }
    if (before.isPresent() || firstPage.isEmpty()) {
      return before;
    }
    return OptionalInt.of(firstPage.getAsInt() - 1);
  }

  private void content(Place place) throws UnreadableSnapshotException {
    while (true) {
      switch (xml.next()) {
        case START -> element(Elements.name(xml, uslm), place);
        case TEXT -> append(xml.text());
        case END -> {
          return;
        }
        case FINISH -> throw xml.fault("The XML ends inside an element");
      }
    }
  }

  private void append(String more) throws UnreadableSnapshotException {
    if (more.isBlank()) {
      space = true;
      return;
    }
    pendingSpace();
    text.append(more);
    if (text.length() > LONGEST) {
      throw xml.fault("A paragraph is longer than " + LONGEST + " characters");
    }
  }

  private void pendingSpace() {
    if (space) {
      text.space();
      space = false;
    }
  }

  private void element(String name, Place place) throws UnreadableSnapshotException {
    if (name.equals("FTREF")) {
      space = false; // the white space before it is the file's, not the sentence's
      text.edge();
      xml.skip();
      return;
    }
    pendingSpace();
    switch (name) {
      case "PRTPAGE" -> pageBreak(place);
      case "BILCOD" -> xml.skip();
      case "META" -> metadata();
      case "BR" -> {
        text.space();
        xml.skip();
      }
      case "STARS" -> stars(place);
      case "GID", "MID" -> picture(place);
      case "ROW", "BOXHD" -> row(place);
      default -> more(name, place);
    }
  }

  private void more(String name, Place place) throws UnreadableSnapshotException {
    if (Elements.inline(name) || (place.paragraph() && !Elements.block(name))) {
      inline(name, place);
    } else if (name.equals(Elements.GROUP)) {
      content(place);
    } else if (place.kind() == ProvisionKind.FOOTNOTE) {
      text.space();
      content(place.into(name));
      text.space();
    } else {
      block(name, place);
    }
  }

  private void pageBreak(Place place) throws UnreadableSnapshotException {
    String page = xml.attribute("P");
    if (page.matches("\\d{1,6}")) {
      lastPage = OptionalInt.of(Integer.parseInt(page));
      if (firstPage.isEmpty()) {
        firstPage = lastPage;
        textBeforePage =
            blocks.stream().anyMatch(block -> !presidentialHead(block.element()))
                || (!text.isEmpty() && !presidentialHead(place.element()));
      }
    }
    text.pageBreak();
    xml.skip();
  }

  /** “Title 3— The President” stands at the head of a page of its own, before the break to it. */
  private static boolean presidentialHead(String element) {
    return element.equals("TITLE3") || element.equals("PRES");
  }

  private void inline(String name, Place place) throws UnreadableSnapshotException {
    if (name.equals("FR") && text.endsWithDigit()) {
      text.space(); // 8<FR>1/2</FR> is eight and a half, not eighty-one halves
    }
    Optional<Style> style = Elements.style(name, xml);
    boolean edge = name.equals("E") && style.map(Elements::parted).orElse(true);
    if (edge) {
      text.edge();
    }
    style.ifPresent(text::open);
    content(place);
    if (style.isPresent()) {
      text.close();
    }
    if (edge || marksFootnote(place)) {
      text.edge();
    }
  }

  /** The mark at the beginning of a footnote, as far as that is all there is of it. */
  private boolean marksFootnote(Place place) {
    return place.kind() == ProvisionKind.FOOTNOTE && text.length() < 5 && text.endsWithDigit();
  }

  private void block(String name, Place place) throws UnreadableSnapshotException {
    if (runIn.isPresent() && (name.equals("SUBJECT") || name.equals("HED"))) {
      text.space();
    } else {
      flush(place);
    }
    enter(name);
    Place inner = listed(place.into(name));
    content(Elements.paragraph(name) ? inner : inner.holding());
    if (name.equals("SECTNO") || name.equals(Elements.NUMBER)) {
      section();
      runIn = Optional.of(inner);
    } else {
      flush(inner);
    }
    contents -= name.equals("CONTENTS") ? 1 : 0;
  }

  /** A section named in a table of contents is no heading of anything. */
  private Place listed(Place place) {
    return contents > 0 && place.kind() == ProvisionKind.HEADING && !place.element().equals("HD")
        ? new Place(place.element(), place.zone(), ProvisionKind.PARAGRAPH, place.paragraph())
        : place;
  }

  private void enter(String name) {
    switch (name) {
      case "REGTEXT" -> regulation();
      case "CONTENTS" -> contents++;
      case "SECTION", "PART" -> identified();
      case "PROCLA", "EXECORD", "PRMEMO", "PRNOTICE", "DETERM", "PRORDER" -> subtype = name;
      default -> {}
    }
  }

  private void regulation() {
    title = xml.attribute("TITLE");
    part = xml.attribute("PART");
    if (title.matches("\\d{1,2}") && part.matches("\\d+[a-z]*")) {
      amended.add(new Amended(title, part, ""));
    } else {
      title = "";
    }
  }

  /** The second dialect names the place in the Code on the element. */
  private void identified() {
    Matcher code = CODE.matcher(xml.attribute("identifier").replace(" ", ""));
    if (uslm && code.matches()) {
      String of = code.group(3) == null ? code.group(4) : code.group(3);
      amended.add(new Amended(code.group(1), of, ""));
      if (code.group(2) != null) {
        amended.add(new Amended(code.group(1), of, code.group(2)));
      }
    }
  }

  private void section() {
    Matcher section = SECTION.matcher(text.toString());
    if (!title.isEmpty() && contents == 0 && !uslm && section.lookingAt()) {
      amended.add(new Amended(title, part, section.group(1).replaceFirst("[.-]+$", "")));
    }
  }

  private void stars(Place place) throws UnreadableSnapshotException {
    flush(place);
    add("STARS", place, Provision.of(text(place), STARS));
    xml.skip();
  }

  private static ProvisionKind text(Place place) {
    return place.kind() == ProvisionKind.HEADING || place.kind() == ProvisionKind.INSTRUCTION
        ? ProvisionKind.PARAGRAPH
        : place.kind();
  }

  private void picture(Place place) throws UnreadableSnapshotException {
    String source = xml.attribute("src");
    flush(place);
    String named = rows.line();
    String name = named.isEmpty() ? source.substring(source.lastIndexOf('/') + 1) : named;
    if (!name.isBlank()) {
      add("GID", place, Provision.of(ProvisionKind.IMAGE, name));
    }
  }

  private void row(Place place) throws UnreadableSnapshotException {
    flush(place);
    rows.row().ifPresent(row -> add("ROW", place, row));
    rows.lastPage().ifPresent(page -> lastPage = OptionalInt.of(page));
  }

  private void metadata() throws UnreadableSnapshotException {
    for (int open = 1; open > 0; ) {
      switch (xml.next()) {
        case START -> {
          switch (xml.name()) {
            case "DOCNUMBER" -> number = DocumentNumber.of(rows.line());
            case "STARTINGPAGE" -> startingPage(rows.line());
            default -> open++;
          }
        }
        case END -> open--;
        case TEXT -> {}
        case FINISH -> throw xml.fault("The XML ends inside an element");
      }
    }
  }

  private void startingPage(String page) {
    if (page.matches("\\d{1,6}")) {
      firstPage = OptionalInt.of(Integer.parseInt(page));
      lastPage = firstPage;
    }
  }

  private void add(String element, Place place, Provision provision) {
    blocks.add(new Block(element, place.zone(), provision));
  }

  private void flush(Place place) {
    Place of = runIn.orElse(place);
    if (!text.isEmpty()) {
      add(of.element(), of, text.provision(of.kind()));
    }
    text.clear();
    runIn = Optional.empty();
    space = false;
  }
}
