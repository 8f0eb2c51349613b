package lexdelta.crawler.source.usc;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.FoldedText;
import lexdelta.crawler.source.markup.GuardedXml;

/** One walk over a title in USLM: its levels down to the sections, which {@link UslmSection} reads. */
final class UslmTitle {
  static final String ROOT = "USCDOC";

  private static final Pattern IDENTIFIER =
      Pattern.compile("/us/usc/t([0-9]{1,2}[A-Za-z]?)(?:/.*)?");
  private static final Pattern NUMBER = Pattern.compile("\\[?\\s*§+\\s*(.+?)\\.?\\s*\\]?");

  /** A level that is open. */
  private record Level(String kind, String number, String heading) {
    Level numbered(String number) {
      return new Level(kind, number, heading);
    }

    Level headed(String heading) {
      return new Level(kind, number, heading);
    }

    Division division() {
      return new Division(kind, number, heading);
    }
  }

  private final GuardedXml xml;
  private final LocalDate on;
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Level> levels = new ArrayList<>();
  private Sections sections = new Sections("");

  UslmTitle(GuardedXml xml, LocalDate on) {
    this.xml = xml;
    this.on = on;
  }

  List<Reading> read() throws UnreadableSnapshotException {
    if (xml.next() != GuardedXml.Event.START || !xml.name().equals(ROOT)) {
      throw xml.fault("This is not a title of the U.S. Code in USLM");
    }
    Matcher title = IDENTIFIER.matcher(xml.attribute("identifier"));
    if (!title.matches()) {
      throw xml.fault("The title has no identifier such as /us/usc/t8");
    }
    sections = new Sections(title.group(1));
    walk();
    if (sections.readings().isEmpty()) {
      throw xml.fault("There is no section in the title");
    }
    return sections.readings();
  }

  private void walk() throws UnreadableSnapshotException {
    while (true) {
      switch (xml.next()) {
        case START -> start();
        case END -> {
          if (open.isEmpty()) {
            return;
          }
          if (level(open.pop())) {
            levels.removeLast();
          }
        }
        case TEXT -> {}
        case FINISH -> throw xml.fault("The title ends too soon");
      }
    }
  }

  private void start() throws UnreadableSnapshotException {
    String name = xml.name();
    switch (name) {
      case "SECTION" -> section();
      case "META", "TOC", "NOTES", "NOTE", "SOURCECREDIT" -> xml.skip();
      case "NUM" -> {
        String value = xml.attribute("value");
        String said = words();
        change(level -> level.numbered(value.isEmpty() ? said : value));
      }
      case "HEADING" -> {
        String said = words();
        change(level -> level.headed(said));
      }
      default -> {
        open.push(name);
        if (level(name)) {
          levels.add(new Level(name.toLowerCase(Locale.ROOT), "", ""));
        }
      }
    }
  }

  private void change(UnaryOperator<Level> to) {
    if (!levels.isEmpty()) {
      levels.add(to.apply(levels.removeLast()));
    }
  }

  private static boolean level(String name) {
    return switch (name) {
      case "TITLE",
          "SUBTITLE",
          "CHAPTER",
          "SUBCHAPTER",
          "PART",
          "SUBPART",
          "DIVISION",
          "SUBDIVISION",
          "APPENDIX" ->
          true;
      default -> false;
    };
  }

  /** The words in the element that starts here, without its footnotes. */
  private String words() throws UnreadableSnapshotException {
    FoldedText text = new FoldedText();
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case START -> {
          if (xml.name().equals("NOTE")) {
            xml.skip();
          } else {
            depth++;
          }
        }
        case END -> depth--;
        case TEXT -> text.append(xml.text());
        case FINISH -> throw xml.fault("The title ends too soon");
      }
    }
    return text.toString();
  }

  private void section() throws UnreadableSnapshotException {
    String identifier = xml.attribute("identifier");
    String status = xml.attribute("status");
    UslmSection section = new UslmSection(xml);
    section.read();
    Matcher printed = NUMBER.matcher(section.number());
    String number = printed.matches() ? printed.group(1) : section.number();
    if (number.isBlank()) {
      number = identifier.substring(identifier.lastIndexOf('/') + 1).replaceFirst("^s", "");
    }
    sections.add(
        new Sections.Section(
            number.replace('–', '-').replace('—', '-'),
            section.heading().replaceFirst("\\]$", ""),
            status,
            levels.stream().map(Level::division).toList(),
            on,
            section.provisions()));
  }
}
