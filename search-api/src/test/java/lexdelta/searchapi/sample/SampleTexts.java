package lexdelta.searchapi.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/** Sample regulations, invented: no publisher ever wrote them. */
final class SampleTexts {
  static final String HOSTILE = "<script>alert('x')</script> & \"quotes\"";

  private SampleTexts() {}

  static List<Reading> firstCode() {
    LocalDate day = LocalDate.parse("2024-01-01");
    return List.of(
        permits(day, "six years", false),
        section("999.3", "Sample fees.", day, List.of(paragraph("(a) The sample fee is $90."))),
        section("999.5", "Sample outline with deep labels.", day, outline()),
        section(
            "999.66",
            "Hostile " + HOSTILE,
            day,
            List.of(paragraph("(a) A text with " + HOSTILE + " in it."))));
  }

  static List<Reading> secondCode() {
    return List.of(permits(LocalDate.parse("2025-04-01"), "seven years", false));
  }

  static List<Reading> thirdCode() {
    LocalDate day = LocalDate.parse("2025-05-06");
    return List.of(
        permits(day, "seven years", true),
        section(
            "999.4",
            "Sample waivers.",
            day,
            List.of(paragraph("(a) A waiver of the sample fee may be granted for hardship."))));
  }

  /** Enough short sections to need a second page of hits and of changes. */
  static List<Reading> many() {
    return IntStream.range(100, 130)
        .mapToObj(n ->
            section(
                "998." + n,
                "Sample keepers of kind " + n + ".",
                LocalDate.parse("2025-05-06"),
                List.of(paragraph("(a) Keepers of kind " + n + " keep a plural register."))))
        .toList();
  }

  private static Reading permits(LocalDate day, String longest, boolean amended) {
    List<Provision> text = new ArrayList<>();
    text.add(
        emphasised(
            "(a) General. A sample permit lets its holder practise the keeping of samples. The holder keeps a register.",
            4,
            12));
    text.add(paragraph("(1) A permit is valid for at most " + longest + "."));
    text.add(
        paragraph(
            "(i) The officer may extend it once, by one year, for good cause shown in writing."));
    text.add(
        paragraph(
            "(ii) An extension is asked for on Sample Form S-9 before the permit ends; see https://example.org/a-very-long-address/that-does-not-break/anywhere/at-all/sample-form-s-9."));
    text.add(
        paragraph(
            "(A) An application filed late is rejected, unless the delay was beyond the control of the applicant."));
    if (amended) {
      text.add(paragraph("(2) Premium handling is to be had for an additional sample fee."));
    }
    text.add(emphasised("(b) Fees. The fees are these:", 4, 9));
    text.add(row("Form", "Fee", "Where filed"));
    text.add(row("S-9", amended ? "$120" : "$90", "Sample Service Center"));
    text.add(row("S-10", "", "Online"));
    text.add(Provision.of(ProvisionKind.NOTE, "Note: a sample note that is part of the text."));
    text.add(
        Provision.of(
            ProvisionKind.FOOTNOTE, "1 Samples are counted on the first day of the month."));
    text.add(
        Provision.of(
            ProvisionKind.SOURCE_NOTE,
            "[99 SR 1, Jan. 1, 2024" + (amended ? "; 99 SR 77, May 6, 2025]" : "]")));
    if (amended) {
      text.add(
          Provision.of(
              ProvisionKind.AMENDMENT_NOTICE,
              "At 99 SR 1234, Jun. 2, 2025, § 999.2 was amended by revising paragraph (b), effective Dec. 31, 2025."));
      for (String notice :
          List.of(
              "Link to an amendment published at 99 FR 10, Mar. 3, 2025.",
              "This amendment was delayed until June 2, 2025, at 99 FR 20, Mar. 28, 2025.",
              "This amendment was delayed until June 2, 2025, at 99 FR 20, Mar. 28, 2025.",
              "This amendment was further delayed until Dec. 1, 2025, at 99 FR 30, Apr. 30, 2025.")) {
        text.add(Provision.of(ProvisionKind.AMENDMENT_NOTICE, notice));
      }
    }
    return section("999.2", "Sample permits for keepers of samples.", day, text);
  }

  private static List<Provision> outline() {
    List<Provision> text = new ArrayList<>();
    for (String line :
        List.of(
            "(a) First letter.",
            "(1) First number.",
            "(i) First numeral.",
            "(A) First capital.",
            "(B) Second capital.",
            "(ii) Second numeral.",
            "(2) Second number.",
            "(h) Letter h.",
            "(i) Letter i, not a numeral.")) {
      text.add(paragraph(line));
    }
    text.add(Provision.of(ProvisionKind.HEADING, "A heading inside"));
    text.add(Provision.of(ProvisionKind.EXTRACT, "A text quoted from elsewhere."));
    text.add(Provision.of(ProvisionKind.EXAMPLE, "Example 1. An example."));
    text.add(Provision.of(ProvisionKind.IMAGE, "ER01JA99.001.gif"));
    text.add(Provision.of(ProvisionKind.AUTHORITY, "8 S.C. 1."));
    return text;
  }

  static Reading update() {
    return new Reading(
        new DocumentId("/us/uscis/policy-manual/updates/2025-06-24/sample-update"),
        DocumentKind.POLICY_UPDATE,
        "Policy Alert of 2025-06-24 (sample)",
        "Clarifying the keeping of samples",
        List.of(new Division("volume", "12", "Sample citizenship")),
        LocalDate.parse("2025-06-24"),
        Optional.of(LocalDate.parse("2025-06-24")),
        List.of(
            Provision.of(ProvisionKind.FACT, "Policy Alert"),
            paragraph("This sample update clarifies who may keep samples."),
            new Provision(
                ProvisionKind.AFFECTED,
                "12 USCIS-PM E.3",
                List.of(),
                List.of(),
                "https://www.uscis.gov/policy-manual/volume-12-part-e-chapter-3"),
            new Provision(
                ProvisionKind.AFFECTED,
                "12 USCIS-PM Z.9",
                List.of(),
                List.of(),
                "javascript:alert(1)")));
  }

  private static Reading section(
      String number, String heading, LocalDate day, List<Provision> text) {
    return new Reading(
        new DocumentId("/us/cfr/t8/s" + number),
        DocumentKind.CFR_SECTION,
        "8 CFR " + number,
        heading,
        List.of(
            new Division("title", "8", "Aliens and Nationality"),
            new Division("chapter", "IX", "Sample Department"),
            new Division("part", "999", "Samples")),
        day,
        Optional.empty(),
        text);
  }

  private static Provision paragraph(String text) {
    return Provision.of(ProvisionKind.PARAGRAPH, text);
  }

  private static Provision emphasised(String text, int start, int end) {
    return new Provision(
        ProvisionKind.PARAGRAPH,
        text,
        List.of(new Emphasis(start, end, Emphasis.Style.ITALIC)),
        List.of(),
        "");
  }

  private static Provision row(String... cells) {
    return new Provision(
        ProvisionKind.TABLE_ROW, String.join(" | ", cells), List.of(), List.of(cells), "");
  }
}
