package lexdelta.crawler.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Test;

/** What texts define. All are invented. */
class DefinedTermsTest {
  @Test
  void aTermAtTheBeginningOfAParagraphIsDefinedWhereTheLeadInSays() {
    assertThat(
            terms(
                "Sample words.",
                "As used in this chapter I, the term:",
                "Sample keeper means a person who keeps samples.",
                "Sample officer or officer means a person who looks at them.",
                "A sample keeper who means well is thanked."))
        .containsExactly(
            tuple("Sample keeper", 1, "this chapter I"),
            tuple("Sample officer or officer", 2, "this chapter I"));
  }

  @Test
  void aParagraphAboveSaysWhereItHolds() {
    assertThat(
            terms(
                "Sample permits.",
                "(a) General. Samples are kept.",
                "(b) Definitions. For purposes of paragraph (b) of this section:",
                "(1) Large sample means one above a pound.",
                "(c) Other. The term “small sample” includes one below."))
        .containsExactly(
            tuple("Large sample", 2, "paragraph (b) of this section"),
            tuple("small sample", 3, ""));
  }

  @Test
  void aParagraphSaysItselfWhereItHolds() {
    assertThat(
            terms(
                "Sample fees.",
                "(a) For the purposes of this section, the term sample fee means what is paid.",
                "(2) Definitions. As used in this part: Dear sample means one above a dollar."))
        .containsExactly(
            tuple("sample fee", 0, "this section"), tuple("Dear sample", 1, "this part"));
  }

  @Test
  void aSectionOfDefinitionsDefinesForItsPart() {
    assertThat(terms("Definitions.", "Sample year means a year."))
        .containsExactly(tuple("Sample year", 0, "this part"));
    assertThat(terms("Other.", "Sample year means a year."))
        .containsExactly(tuple("Sample year", 0, ""));
  }

  @Test
  void whatStandsBetweenTermAndVerbIsNoPartOfTheTerm() {
    assertThat(
            terms(
                "Sample words.",
                "(a) Large sample, as determined by the keeper, means one above a pound.",
                "(b) The term small sample as used in § 999.2(b) of this part means one below.",
                "(c) Shared keeping, in the case of two keepers, refers to both.",
                "(d) Definitions—(1) Sample keeper means a person."))
        .extracting(it -> it.toList().getFirst())
        .containsExactly("Large sample", "small sample", "Shared keeping", "Sample keeper");
  }

  @Test
  void inAListOfDefinitionsOtherVerbsDefineToo() {
    String[] listed = {
      "Samples includes stones. Stone means anything hard.", "Keeping exists when somebody keeps."
    };
    assertThat(terms("Definitions.", listed))
        .extracting(it -> it.toList().getFirst())
        .containsExactly("Samples", "Stone", "Keeping");
    assertThat(terms("Other.", listed)).isEmpty();
  }

  @Test
  void halfASentenceIsNoTerm() {
    assertThat(terms("Definitions.", "Keeps samples without order, reason, or means to count."))
        .isEmpty();
  }

  @Test
  void oneTermDefinedTwiceOtherwiseIsThereTwice() {
    assertThat(
            terms(
                "Sample words.",
                "(a) Keeping means holding.",
                "(b) Keeping means holding and counting.",
                "(c) Keeping means holding and counting."))
        .extracting(it -> it.toList().get(1))
        .containsExactly(0, 1, 2);
  }

  private static List<org.assertj.core.groups.Tuple> terms(String heading, String... texts) {
    Reading reading =
        new Reading(
            new DocumentId("/us/cfr/t8/s999.1"),
            DocumentKind.CFR_SECTION,
            "8 CFR 999.1",
            heading,
            List.of(),
            LocalDate.parse("2025-01-01"),
            Optional.empty(),
            Stream.of(texts).map(it -> Provision.of(ProvisionKind.PARAGRAPH, it)).toList());
    return DefinedTerms.of(reading).stream()
        .map(it -> tuple(it.term(), it.provision(), it.scope()))
        .toList();
  }
}
