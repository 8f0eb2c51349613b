package lexdelta.crawler.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/** Readings made from invented text. */
public final class Samples {
  private Samples() {}

  public static Reading reading(String heading, List<Provision> provisions) {
    return new Reading(
        new DocumentId("/us/cfr/t0/s1.1"),
        DocumentKind.CFR_SECTION,
        "0 CFR 1.1",
        heading,
        List.of(),
        LocalDate.of(2030, 1, 1),
        Optional.empty(),
        provisions);
  }

  public static Reading paragraphs(String... texts) {
    return reading(
        "",
        List.of(texts).stream().map(text -> Provision.of(ProvisionKind.PARAGRAPH, text)).toList());
  }

  public static Comparison compare(Reading before, Reading after) {
    return Comparer.compare(Optional.of(before), Optional.of(after));
  }
}
