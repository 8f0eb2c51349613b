package lexdelta.crawler.pending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/** Invented readings with notices beside them; the chain of delays is one that was published. */
final class Notices {
  static final String PUBLISHED = "Link to an amendment published at 85 FR 84193, Dec. 23, 2020.";
  static final String DELAYED =
      "This amendment was delayed until Mar. 22, 2021, at 86 FR 6847, Jan. 25, 2021.";
  static final String FURTHER =
      "This amendment was further delayed until Dec. 31, 2021, at 86 FR 15069, Mar. 22, 2021.";
  static final String SECOND = "Link to an amendment published at 89 FR 91089, Nov. 18, 2024.";

  private Notices() {}

  /** A section with these notices above its text. */
  static Reading beside(String text, String... notices) {
    return new Reading(
        new DocumentId("/us/cfr/t8/s999.2"),
        DocumentKind.CFR_SECTION,
        "8 CFR 999.2",
        "Sample section.",
        List.of(),
        LocalDate.parse("2025-01-01"),
        Optional.empty(),
        Stream.concat(
                Stream.of(notices).map(n -> Provision.of(ProvisionKind.AMENDMENT_NOTICE, n)),
                Stream.of(Provision.of(ProvisionKind.PARAGRAPH, text)))
            .toList());
  }

  static List<PendingAmendment> read(String... notices) {
    return PendingAmendments.of(beside("Sample text.", notices));
  }
}
