package lexdelta.crawler.meaning;

import java.util.List;
import java.util.Optional;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.record.Reading;

/** The heading of the document itself. */
final class DocumentHeading {
  private DocumentHeading() {}

  /** Empty when it stayed. */
  static Optional<ProvisionMeaning> of(Comparison comparison) {
    if (comparison.heading().isEmpty()) {
      return Optional.empty();
    }
    String before = comparison.before().map(Reading::heading).orElse("");
    String after = comparison.after().map(Reading::heading).orElse("");
    Edit first = comparison.heading().getFirst();
    List<Finding> findings =
        List.of(
            Finding.of(Kind.HEADING, "The heading of the document changed").from(before, after));
    String phrase =
        Description.phrase(
            before.substring(first.beforeStart(), first.beforeEnd()).strip(),
            after.substring(first.afterStart(), first.afterEnd()).strip(),
            false);
    int more = comparison.heading().size() - 1;
    return Optional.of(
        new ProvisionMeaning(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            findings,
            Kind.HEADING.weight(),
            List.of("The heading of the document changed."),
            "In the heading of the document, %s%s."
                .formatted(phrase, more == 0 ? "" : ", and " + Quotes.counted(more, "more edit"))));
  }
}
