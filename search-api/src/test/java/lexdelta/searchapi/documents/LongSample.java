package lexdelta.searchapi.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/**
 * An invented section that is so long that it is shown in three parts: paragraphs (a) to (t), each with
 * thirty within it.
 */
final class LongSample {
  static final int WITHIN = 30;
  private static final String FILLING = "Here a sample goes on as samples do. ".repeat(18);

  private LongSample() {}

  static Reading reading(String number) {
    return reading("/us/cfr/t8/s" + number, "8 CFR " + number);
  }

  static Reading reading(String document, String citation) {
    List<Provision> provisions = new ArrayList<>();
    for (char letter = 'a'; letter <= 't'; letter++) {
      provisions.add(
          new Provision(
              ProvisionKind.PARAGRAPH,
              "("
                  + letter
                  + ") Samples "
                  + letter
                  + ". See paragraphs (b)(2) and (s)(3) of this section.",
              List.of(new Emphasis(4, 14, Emphasis.Style.ITALIC)),
              List.of(),
              ""));
      for (int i = 1; i <= WITHIN; i++) {
        provisions.add(
            new Provision(
                ProvisionKind.PARAGRAPH,
                "(" + i + ") Sample " + letter + i + ". " + FILLING,
                List.of(),
                List.of(),
                ""));
      }
    }
    return new Reading(
        new DocumentId(document),
        DocumentKind.CFR_SECTION,
        citation,
        "Long samples.",
        List.of(
            new Division("title", "8", "Aliens and Nationality"),
            new Division("chapter", "IX", "Sample Department"),
            new Division("part", "996", "Long samples")),
        LocalDate.parse("2025-05-07"),
        Optional.empty(),
        provisions);
  }
}
