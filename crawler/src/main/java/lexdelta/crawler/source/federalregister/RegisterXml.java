package lexdelta.crawler.source.federalregister;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.GuardedXml;

/**
 * The documents in a file of XML: one document, or a whole issue in either dialect. Of an issue the
 * contents, the reader aids and the title pages of its parts are left out.
 *
 * @param publishedOn the day of the issue, where the file says it
 */
record RegisterXml(Optional<LocalDate> publishedOn, List<DocumentText> documents) {
  private static final Pattern DAY =
      Pattern.compile(
          "(?:[A-Z][a-z]+day,\\s*)?([A-Z][a-z]+ \\d{1,2}, \\d{4}).*|(\\d{4}-\\d\\d-\\d\\d)");
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

  static RegisterXml read(byte[] bytes) throws UnreadableSnapshotException {
    return new Walk(bytes).read();
  }

  /** Whether bytes begin like a document or an issue. */
  static boolean sniff(byte[] bytes) {
    try {
      GuardedXml xml = new GuardedXml(new ByteArrayInputStream(bytes));
      if (xml.next() != GuardedXml.Event.START) {
        return false;
      }
      return issue(xml.name()) || !kindOf(xml, xml.name()).isEmpty();
    } catch (UnreadableSnapshotException e) {
      return false;
    }
  }

  private static boolean issue(String root) {
    return root.equals("FEDREG") || root.equals("FRDOC");
  }

  /** What a document's element says it is, in the words of the first dialect; empty when none. */
  private static String kindOf(GuardedXml xml, String local) {
    return switch (local) {
      case "RULE", "NOTICE" -> {
        String said = Elements.name(xml, true);
        yield said.equals("PRORULE") ? said : local;
      }
      case "PRORULE", "PRESDOCU", "CORRECT" -> local;
      case "PROPOSEDRULE" -> "PRORULE";
      case "PRESIDENTIALDOC", "PRESIDENTIALDOCUMENT" -> "PRESDOCU";
      case "CORRECTION" -> "CORRECT";
      default -> "";
    };
  }

  private static Optional<LocalDate> day(String text) {
    Matcher day = DAY.matcher(text);
    try {
      if (!day.matches()) {
        return Optional.empty();
      }
      return Optional.of(
          day.group(2) == null
              ? LocalDate.parse(day.group(1), IN_WORDS)
              : LocalDate.parse(day.group(2)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static final class Walk {
    private final GuardedXml xml;
    private final Spacing spacing;
    private final List<DocumentText> documents = new ArrayList<>();
    private Optional<LocalDate> publishedOn = Optional.empty();
    private OptionalInt page = OptionalInt.empty();
    private boolean uslm;

    Walk(byte[] bytes) throws UnreadableSnapshotException {
      xml = new GuardedXml(new ByteArrayInputStream(bytes));
      spacing = Spacing.of(bytes);
    }

    RegisterXml read() throws UnreadableSnapshotException {
      if (xml.next() != GuardedXml.Event.START) {
        throw xml.fault("There is no element in it");
      }
      String root = xml.name();
      uslm = root.equals("FRDOC");
      String document = kindOf(xml, root);
      if (!document.isEmpty()) {
        document(document);
      } else if (issue(root)) {
        descend();
      } else {
        throw xml.fault(
            "«"
                + root
                + "» is neither a document nor an issue of the Federal Register; expected were RULE,"
                + " PRORULE, NOTICE, PRESDOCU, CORRECT, FEDREG or frDoc");
      }
      end();
      return new RegisterXml(publishedOn, documents);
    }

    private void descend() throws UnreadableSnapshotException {
      while (true) {
        switch (xml.next()) {
          case START -> element(xml.name());
          case TEXT -> {}
          case END -> {
            return;
          }
          case FINISH -> throw xml.fault("The XML ends inside an element");
        }
      }
    }

    private void element(String name) throws UnreadableSnapshotException {
      String document = kindOf(xml, name);
      if (!document.isEmpty()) {
        document(document);
        return;
      }
      switch (name) {
        case "CNTNTS", "TOC", "AIDS", "FINDINGAIDSNOTE" -> xml.skip();
        case "PRTPAGE" -> {
          String number = xml.attribute("P");
          if (number.matches("\\d{1,6}")) {
            page = OptionalInt.of(Integer.parseInt(number));
          }
          xml.skip();
        }
        case "DATE" -> {
          Optional<LocalDate> said = day(new RowReader(xml, spacing, uslm).line());
          publishedOn = publishedOn.or(() -> said);
        }
        default -> descend();
      }
    }

    private void document(String kind) throws UnreadableSnapshotException {
      TextReader reader = new TextReader(xml, spacing, uslm, page);
      DocumentText document = reader.read(kind);
      page = reader.lastPage();
      if (document.blocks().isEmpty()) {
        throw xml.fault("The document that ends here, a " + kind + ", has no text at all");
      }
      documents.add(document);
    }

    private void end() throws UnreadableSnapshotException {
      if (documents.isEmpty()) {
        throw xml.fault("There is no document in this issue");
      }
      while (xml.next() != GuardedXml.Event.FINISH) {
        // The parser itself refuses whatever may not stand after the root.
      }
    }
  }
}
