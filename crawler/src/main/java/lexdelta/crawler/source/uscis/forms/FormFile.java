package lexdelta.crawler.source.uscis.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.pdf.PdfText;
import lexdelta.crawler.source.uscis.page.Days;
import lexdelta.crawler.source.uscis.page.SitePage;

/** A form or its instructions as a PDF file: the text, and the edition that its pages print. */
final class FormFile {
  private static final Pattern EDITION =
      Pattern.compile(
          "(?i)\\b(?:Edition|Instructions|Rev\\.?)\\s+(?:Date:?\\s*)?(\\d{2}/\\d{2}/\\d{2,4})");
  private static final Pattern NAMED =
      Pattern.compile("(?i)\\bForm\\s+([A-Z]{1,4}-\\d{1,4}[A-Z]{0,4})\\b");

  private FormFile() {}

  /** Whether a file stands at a path. */
  static boolean at(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  /** @param path of the file's address; its last part names the document */
  static Reading reading(byte[] bytes, String path, LocalDate on)
      throws UnreadableSnapshotException {
    PdfText pdf = PdfText.read(bytes);
    String name = SitePage.slug(path.substring(path.lastIndexOf('/') + 1));
    List<Provision> provisions =
        pdf.paragraphs().stream().map(p -> Provision.of(ProvisionKind.PARAGRAPH, p)).toList();
    List<Fact> facts = facts(pdf);
    String number =
        facts.stream()
            .filter(f -> f.kind() == FactKind.IDENTIFIER)
            .map(Fact::value)
            .findFirst()
            .orElse(name);
    boolean instructions = name.contains("instr");
    return new Reading(
        new DocumentId(FormPage.FORMS + "files/" + name),
        DocumentKind.FORM,
        (instructions ? "Instructions for Form " : "Form ") + number,
        name,
        List.of(new Division("publisher", "", "USCIS"), new Division("list", "", "Files of forms")),
        on,
        Optional.empty(),
        provisions,
        facts);
  }

  private static List<Fact> facts(PdfText pdf) {
    List<Fact> facts = new ArrayList<>();
    List<String> lines =
        Stream.concat(pdf.furniture().stream(), pdf.paragraphs().stream()).toList();
    first(NAMED, lines)
        .ifPresent(m ->
            facts.add(
                new Fact(FactKind.IDENTIFIER, "form", m.group(1).toUpperCase(Locale.ROOT), "")));
    for (String line : lines) {
      Matcher edition = EDITION.matcher(line);
      if (edition.find()) {
        Days.inFigures(edition.group(1)).stream()
            .findFirst()
            .ifPresent(day -> facts.add(Fact.of(FactKind.EDITION_ON, day.toString(), line)));
        return facts;
      }
    }
    return facts;
  }

  private static Optional<Matcher> first(Pattern pattern, List<String> lines) {
    return lines.stream().map(pattern::matcher).filter(Matcher::find).findFirst();
  }
}
