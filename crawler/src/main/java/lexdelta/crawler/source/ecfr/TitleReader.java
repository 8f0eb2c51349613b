package lexdelta.crawler.source.ecfr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.GuardedXml;

/** One walk through one title. Used once. */
final class TitleReader {
  // An address is at most 400 characters long.
  private static final int LONGEST_STEPS = 300;
  private static final int LONGEST_NAME = 1_000;

  private final GuardedXml xml;
  private final Dialect dialect;
  private final BlockReader blocks;
  private final LocalDate on;
  private final List<Reading> readings = new ArrayList<>();
  private final Map<String, Integer> given = new HashMap<>();
  private final List<Division> path = new ArrayList<>();
  private String title = "";
  private boolean reserved;
  private int documents;
  private Optional<PartNotes> part = Optional.empty();

  TitleReader(GuardedXml xml, Dialect dialect, LocalDate on) {
    this.xml = xml;
    this.dialect = dialect;
    this.blocks = new BlockReader(xml);
    this.on = on;
  }

  /** The number of the title that was read. */
  String title() {
    return title;
  }

  /**
   * Reads a title, or a part of it alone: the publisher gives the text of a part as that part
   * (DIV5), without what stands above it.
   *
   * @param whose the title of which a lone part is
   */
  List<Reading> read(int whose) throws UnreadableSnapshotException {
    first();
    if (!xml.name().equals("DIV5")) {
      return readTitle();
    }
    titled(Integer.toString(whose));
    path.add(new Division("title", title, ""));
    division("DIV5");
    if (documents == 0
        && !readings.getLast().heading().toLowerCase(Locale.ROOT).contains("reserved")) {
      throw xml.fault("The part has neither a section nor an appendix, and is not marked reserved");
    }
    finish();
    return List.copyOf(readings);
  }

  List<Reading> read() throws UnreadableSnapshotException {
    first();
    return readTitle();
  }

  private void first() throws UnreadableSnapshotException {
    GuardedXml.Event event = xml.next();
    while (event != GuardedXml.Event.START) {
      event =
          xml.next(); // a comment is passed over; without any element the parser itself complains
    }
  }

  private List<Reading> readTitle() throws UnreadableSnapshotException {
    checkRoot(xml.name());
    children(dialect.root());
    if (title.isEmpty()) {
      throw xml.fault("There is no title (DIV1) in it");
    }
    if (documents == 0 && !reserved) {
      throw xml.fault(
          "Title " + title + " has neither a section nor an appendix, and is not marked reserved");
    }
    finish();
    return List.copyOf(readings);
  }

  private void checkRoot(String root) throws UnreadableSnapshotException {
    if (root.equals(dialect.root())) {
      return;
    }
    if (root.equals("HTML")) {
      throw xml.fault("This is an HTML page, not a title's XML: a refusal or an error page");
    }
    Optional<Dialect> other = Dialect.of(root);
    throw xml.fault(
        other.isEmpty()
            ? "The root is " + root + ", not " + dialect.root()
            : "This is %s; what is read here is %s"
                .formatted(other.get().words(), dialect.words()));
  }

  private void finish() throws UnreadableSnapshotException {
    if (xml.next() != GuardedXml.Event.FINISH) {
      throw xml.fault("Something follows the title");
    }
  }

  private void children(String element) throws UnreadableSnapshotException {
    while (true) {
      switch (xml.next()) {
        case START -> child(xml.name(), element);
        case TEXT -> blocks.loose(xml.text());
        case END -> {
          note(blocks.taken());
          return;
        }
        case FINISH -> throw xml.fault("The XML ends inside " + element);
      }
    }
  }

  private void child(String name, String element) throws UnreadableSnapshotException {
    note(blocks.taken());
    if (Elements.division(name)) {
      division(name);
    } else if (Elements.document(name)) {
      document(name);
    } else if (name.equals("HEAD") && !path.isEmpty()) {
      headed(element, blocks.line());
    } else if (part.isPresent()) {
      blocks.read(name);
    } else if (path.isEmpty() && dialect.wraps(name)) {
      children(name);
    } else {
      xml.skip();
    }
  }

  private void note(List<Provision> provisions) {
    part.ifPresent(notes -> notes.add(path, provisions));
  }

  private void division(String element) throws UnreadableSnapshotException {
    if (element.equals("DIV1")) {
      titled(dialect.title(xml.attribute("N"), xml.attribute("NODE")));
    } else {
      inTitle();
    }
    Level level = level(element);
    path.add(new Division(level.kind(), level.number(), ""));
    boolean opensPart = element.equals("DIV5") && part.isEmpty();
    if (opensPart) {
      part = Optional.of(new PartNotes(path.size()));
    }
    children(element);
    if (opensPart) {
      addPart(part.orElseThrow());
      part = Optional.empty();
    }
    path.removeLast();
  }

  private Level level(String element) throws UnreadableSnapshotException {
    Level level =
        Level.of(
            element, xml.attribute("TYPE"), element.equals("DIV1") ? title : xml.attribute("N"));
    checkLength(level.number() + level.kind(), LONGEST_STEPS);
    return level;
  }

  private void checkLength(String name, int longest) throws UnreadableSnapshotException {
    if (name.length() > longest) {
      throw xml.fault(
          "The name or number «%s …» is longer than %d characters"
              .formatted(name.substring(0, 30), longest));
    }
  }

  private void inTitle() throws UnreadableSnapshotException {
    if (path.isEmpty()) {
      throw xml.fault("A division, section or appendix stands outside the title (DIV1)");
    }
  }

  private void titled(String number) throws UnreadableSnapshotException {
    if (!title.isEmpty() && !title.equals(number)) {
      throw xml.fault("Title " + number + " follows title " + title + " in one file");
    }
    if (number.isEmpty()) {
      throw xml.fault("The title (DIV1) has no number");
    }
    checkLength(number, LONGEST_STEPS);
    title = number;
  }

  private void headed(String element, String printed) {
    Division last = path.removeLast();
    String head = element.equals("DIV1") ? dialect.titleHead(printed) : printed;
    String heading =
        last.number().isEmpty() ? head : Designation.divisionHeading(last.number(), head);
    path.add(new Division(last.kind(), last.number(), heading));
    if (element.equals("DIV1")) {
      reserved = head.toLowerCase(Locale.ROOT).contains("reserved");
    }
  }

  private void addPart(PartNotes notes) {
    Division division = path.getLast();
    String number = division.number();
    String word = number.contains("-") && number.matches("\\d+-\\d+") ? "parts" : "part";
    add(
        "/p" + number,
        DocumentKind.CFR_PART,
        title + " CFR " + word + " " + number,
        division.heading(),
        path.subList(0, path.size() - 1),
        notes.provisions());
  }

  private void document(String element) throws UnreadableSnapshotException {
    inTitle();
    documents++;
    String n = xml.attribute("N");
    String head = "";
    boolean headed = false;
    GuardedXml.Event event = xml.next();
    while (event != GuardedXml.Event.END) {
      switch (event) {
        case TEXT -> blocks.loose(xml.text());
        case END, FINISH -> throw xml.fault("The XML ends inside " + n);
        case START -> {
          if (!headed && xml.name().equals("HEAD")) {
            head = blocks.line();
            headed = true;
          } else {
            blocks.read(xml.name());
          }
        }
      }
      event = xml.next();
    }
    if (element.equals("DIV8")) {
      addSection(n, head, blocks.taken());
    } else {
      addAppendix(n, head, blocks.taken());
    }
  }

  private void addSection(String n, String head, List<Provision> provisions)
      throws UnreadableSnapshotException {
    String number = Designation.section(n, head);
    if (Designation.step(number).isEmpty()) {
      throw xml.fault("The section before this place has no number, heading «" + head + "»");
    }
    checkLength(number, LONGEST_STEPS);
    add(
        "/s" + Designation.step(number),
        DocumentKind.CFR_SECTION,
        title + " CFR " + number,
        Designation.sectionHeading(number, head),
        path,
        provisions);
  }

  private void addAppendix(String n, String head, List<Provision> provisions)
      throws UnreadableSnapshotException {
    String name = dialect.appendix(n, head);
    checkLength(name, LONGEST_NAME);
    AppendixPlace place = AppendixPlace.of(name, path);
    checkLength(place.steps(), LONGEST_STEPS);
    add(
        place.steps(),
        DocumentKind.CFR_APPENDIX,
        place.citation() + ", " + title + " CFR",
        place.heading(n, head),
        path,
        provisions);
  }

  private void add(
      String steps,
      DocumentKind kind,
      String citation,
      String heading,
      List<Division> hierarchy,
      List<Provision> provisions) {
    readings.add(
        new Reading(
            new DocumentId(unique("/us/cfr/t" + title + steps)),
            kind,
            citation,
            heading,
            hierarchy,
            on,
            Optional.empty(),
            provisions));
  }

  /**
   * An address not given before. The publisher prints two texts under one number while an old and a
   * new one stand side by side; the later one in the file is numbered {@code ~2}.
   */
  private String unique(String address) {
    int times = given.merge(address, 1, Integer::sum);
    return times == 1 ? address : address + "~" + times;
  }
}
