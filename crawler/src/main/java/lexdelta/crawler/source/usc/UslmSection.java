package lexdelta.crawler.source.usc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.FoldedText;
import lexdelta.crawler.source.markup.GuardedXml;

/**
 * One section in USLM, from its start to its end. Every numbered level begins a provision with its
 * number, every chapeau, continuation and paragraph without one a provision of its own.
 */
final class UslmSection {
  /** What an open element left to be done at its end. */
  private record Frame(String name, ProvisionKind around, boolean styled) {}

  /** Text that was being said when a footnote broke in. */
  private record Held(FoldedText text, boolean onlyNumber) {}

  private final GuardedXml xml;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Deque<Held> held = new ArrayDeque<>();
  private final List<Provision> provisions = new ArrayList<>();
  private final List<Provision> footnotes = new ArrayList<>();
  private FoldedText text = new FoldedText();
  private boolean onlyNumber;
  private ProvisionKind kind = ProvisionKind.PARAGRAPH;
  private String number = "";
  private String heading = "";
  private Optional<List<String>> row = Optional.empty();

  UslmSection(GuardedXml xml) {
    this.xml = xml;
  }

  /** As printed, with its sign. */
  String number() {
    return number;
  }

  String heading() {
    return heading;
  }

  List<Provision> provisions() {
    return provisions;
  }

  /** Reads on to the section's end. */
  void read() throws UnreadableSnapshotException {
    open.push(new Frame("SECTION", kind, false));
    while (!open.isEmpty()) {
      switch (xml.next()) {
        case START -> start(xml.name());
        case END -> end(open.pop());
        case TEXT -> said(xml.text());
        case FINISH -> throw xml.fault("The title ends inside a section");
      }
    }
    flush();
  }

  private void said(String words) {
    if (onlyNumber && !words.isBlank()) {
      onlyNumber = inNumber();
    }
    text.append(words);
  }

  private boolean inNumber() {
    return open.stream().limit(3).anyMatch(frame -> frame.name().equals("NUM"));
  }

  private void start(String name) throws UnreadableSnapshotException {
    ProvisionKind around = kind;
    switch (name) {
      case "SUBSECTION",
          "PARAGRAPH",
          "SUBPARAGRAPH",
          "CLAUSE",
          "SUBCLAUSE",
          "ITEM",
          "SUBITEM",
          "SUBSUBITEM",
          "LEVEL",
          "SECTION",
          "CONTINUATION",
          "NOTES",
          "TOC",
          "TABLE",
          "BR" ->
          flush();
      case "NUM" -> {
        if (!inFootnote()) {
          flush();
          onlyNumber = true;
        }
      }
      case "CHAPEAU", "CONTENT", "P", "HEADING", "BLOCK", "LI" -> beginBlock();
      case "SOURCECREDIT" -> {
        flush();
        kind = ProvisionKind.SOURCE_NOTE;
      }
      case "NOTE" -> note();
      case "QUOTEDCONTENT" -> {
        if (kind == ProvisionKind.PARAGRAPH && open.size() > 1) {
          kind = ProvisionKind.EXTRACT;
        }
      }
      case "TR", "TOCITEM", "HEADER" -> {
        flush();
        row = Optional.of(new ArrayList<>());
      }
      case "TD", "TH", "COLUMN" -> text.space();
      case "IMG" -> {
        flush();
        String picture = xml.attribute("src");
        provisions.add(Provision.of(ProvisionKind.IMAGE, picture.isEmpty() ? "picture" : picture));
      }
      default -> {}
    }
    Optional<Emphasis.Style> style = style(name);
    style.ifPresent(text::open);
    open.push(new Frame(name, around, style.isPresent()));
  }

  /** A block without a number goes on after one that stands alone, such as "(a)". */
  private void beginBlock() {
    if (row.isPresent()) {
      text.space();
    } else if (onlyNumber) {
      onlyNumber = false;
      text.space();
    } else if (!inFootnote()) {
      flush();
    } else {
      text.space();
    }
  }

  private boolean inFootnote() {
    return !held.isEmpty();
  }

  private void note() {
    boolean apart = open.stream().anyMatch(frame -> frame.name().equals("NOTES"));
    boolean footnote =
        xml.attribute("type").equals("footnote") || (!apart && open.size() > 1 && !text.isEmpty());
    if (footnote) {
      held.push(new Held(text, onlyNumber));
      text = new FoldedText();
      onlyNumber = false;
      kind = ProvisionKind.FOOTNOTE;
    } else {
      flush();
      kind = NoteKind.ofTopic(xml.attribute("topic"));
    }
  }

  private void end(Frame frame) {
    if (frame.styled()) {
      text.close();
    }
    switch (frame.name()) {
      case "NUM" -> endNumber();
      case "HEADING" -> headed();
      case "NOTE" -> endNote();
      case "TD", "TH", "COLUMN" -> cell();
      case "TR", "TOCITEM", "HEADER" -> endRow();
      case "SUBSECTION",
          "PARAGRAPH",
          "SUBPARAGRAPH",
          "CLAUSE",
          "SUBCLAUSE",
          "ITEM",
          "SUBITEM",
          "SUBSUBITEM",
          "LEVEL",
          "CHAPEAU",
          "CONTENT",
          "CONTINUATION",
          "P",
          "SOURCECREDIT",
          "LI" -> {
        if (!inFootnote() && row.isEmpty()) {
          flush();
        }
      }
      default -> {}
    }
    kind = frame.around();
  }

  private boolean ofSection() {
    return open.size() == 1;
  }

  private void number(String said) {
    number = said;
    text.clear();
    onlyNumber = false;
  }

  private void endNumber() {
    if (ofSection() && number.isEmpty()) {
      number(text.toString());
    } else {
      text.space();
    }
  }

  private void headed() {
    if (ofSection() && heading.isEmpty()) {
      heading = text.toString();
      text.clear();
      putFootnotes();
    } else if (!inFootnote() && row.isEmpty()) {
      flush(kind == ProvisionKind.PARAGRAPH ? ProvisionKind.HEADING : kind);
    }
  }

  private void endNote() {
    if (kind == ProvisionKind.FOOTNOTE && inFootnote()) {
      if (!text.isEmpty()) {
        footnotes.add(text.provision(ProvisionKind.FOOTNOTE));
      }
      Held before = held.pop();
      text = before.text();
      onlyNumber = before.onlyNumber();
    } else {
      flush();
    }
  }

  private void cell() {
    row.ifPresent(cells -> {
      cells.add(text.toString());
      text.clear();
    });
  }

  private void endRow() {
    row.ifPresent(cells -> {
      String joined = String.join(" | ", cells);
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        ProvisionKind own = kind == ProvisionKind.PARAGRAPH ? ProvisionKind.TABLE_ROW : kind;
        provisions.add(new Provision(own, joined, List.of(), cells, ""));
      }
    });
    row = Optional.empty();
    text.clear();
    putFootnotes();
  }

  private void flush() {
    if (row.isEmpty() && held.isEmpty()) {
      flush(kind);
    }
  }

  private void flush(ProvisionKind as) {
    if (!text.isEmpty()) {
      provisions.add(text.provision(as));
    }
    text.clear();
    onlyNumber = false;
    putFootnotes();
  }

  private void putFootnotes() {
    provisions.addAll(footnotes);
    footnotes.clear();
  }

  private static Optional<Emphasis.Style> style(String name) {
    return switch (name) {
      case "I", "EM" -> Optional.of(Emphasis.Style.ITALIC);
      case "B", "STRONG" -> Optional.of(Emphasis.Style.BOLD);
      case "SUP" -> Optional.of(Emphasis.Style.SUPERSCRIPT);
      case "SUB" -> Optional.of(Emphasis.Style.SUBSCRIPT);
      default -> Optional.empty();
    };
  }
}
