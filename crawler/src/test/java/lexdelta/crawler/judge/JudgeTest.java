package lexdelta.crawler.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lexdelta.crawler.compare.Samples;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
  private static Judgement judge(Reading before, Reading after) {
    return Judge.of(Optional.of(before), Optional.of(after));
  }

  private static Provision linked(String address) {
    return new Provision(
        ProvisionKind.PARAGRAPH,
        "See Form X-1.",
        List.of(),
        List.of(),
        "",
        List.of(new Link("Form X-1", address)),
        0);
  }

  @Test
  void linksWeighLittleAndAreNotNothing() {
    Judgement judgement =
        judge(
            Samples.reading("", List.of(linked("https://agency.example/1"))),
            Samples.reading("", List.of(linked("https://agency.example/2"))));
    assertThat(judgement.differences()).containsExactly(Difference.LINKS);
    assertThat(judgement.matters()).isTrue();
    assertThat(judgement.alerts()).isFalse();
  }

  @Test
  void headingsOverTheSameTextWeighLittle() {
    Provision text = Provision.of(ProvisionKind.PARAGRAPH, "A visitor must pay.");
    Judgement judgement =
        judge(Samples.reading("Old", List.of(text)), Samples.reading("New", List.of(text)));
    assertThat(judgement.differences()).containsExactly(Difference.HEADINGS);
    assertThat(judgement.alerts()).isFalse();
  }

  @Test
  void aHeadingThatBecomesAParagraphIsAMatterOfHeadings() {
    Judgement judgement =
        judge(
            Samples.reading("", List.of(Provision.of(ProvisionKind.HEADING, "Fees and costs"))),
            Samples.reading("", List.of(Provision.of(ProvisionKind.PARAGRAPH, "Fees and costs"))));
    assertThat(judgement.differences())
        .containsExactlyInAnyOrder(Difference.HEADINGS, Difference.DIVISION);
    assertThat(judgement.alerts()).isFalse();
  }

  @Test
  void theSameWordsOtherwiseDividedAreNoNews() {
    Judgement judgement =
        judge(
            Samples.paragraphs("One thing. Another."),
            Samples.paragraphs("One thing.", "Another."));
    assertThat(judgement.differences()).containsExactly(Difference.DIVISION);
    assertThat(judgement.alerts()).isFalse();
  }

  @Test
  void aLawInAnotherOrderIsTold() {
    Judgement judgement =
        judge(
            Samples.paragraphs("First thing.", "Then more."),
            Samples.paragraphs("Then more.", "First thing."));
    assertThat(judgement.differences()).containsExactly(Difference.ORDER);
    assertThat(judgement.alerts()).isTrue();
  }

  @Test
  void figuresAndDutiesAreFoundAmongTheWords() {
    String text =
        "A visitor must wait some time here, as is usual, before leaving the old hall again.";
    Reading before = Samples.paragraphs(text);
    Judgement other = judge(before, Samples.paragraphs(text.replace("old", "new")));
    Judgement duty = judge(before, Samples.paragraphs(text.replace("must", "may")));
    Judgement figure = judge(before, Samples.paragraphs(text.replace("some", "90 days'")));
    assertThat(other.differences()).containsExactly(Difference.WORDS);
    assertThat(duty.differences()).contains(Difference.DUTIES);
    assertThat(figure.differences()).contains(Difference.FIGURES);
    assertThat(List.of(other, duty, figure)).allMatch(Judgement::alerts);
  }

  @Test
  void anAddressWrittenOutIsALink() {
    Judgement judgement =
        judge(
            Samples.paragraphs("Pay at https://pay.example/a now."),
            Samples.paragraphs("Pay at https://pay.example/b now."));
    assertThat(judgement.differences()).containsExactly(Difference.LINKS);
  }

  @Test
  void aDayOfReviewIsNothing() {
    Judgement judgement =
        judge(
            Samples.paragraphs("The rule.", "Last Reviewed/Updated: 01/24/2025"),
            Samples.paragraphs("The rule.", "Last Reviewed/Updated: 02/03/2025"));
    assertThat(judgement.matters()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Last updated: March 3, 2025",
        "Last Reviewed/Updated: 01/24/2025",
        "This page was last updated on 3 March 2025 at 10:00",
        "Page last reviewed: 2025-03-03",
        "Last modified 2025-03-03 by Sample",
        "Updated 3 days ago",
        "1,234 views",
        "Today is Monday, March 3, 2025",
        "Views: 12",
        "5 min read",
        "© 2025 Sample Agency. All rights reserved.",
        "Copyright © 2025 Sample",
        "Request ID: 8f3a-77b1-22",
        "12 people found this helpful",
        "4fd2cf1e-0b1a-4d2c-9d7a-0123456789ab"
      })
  void linesThatChangeByThemselvesAreKnown(String line) {
    assertThat(VolatileLine.is(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Effective date: March 3, 2025",
        "Edition Date: 01/20/25",
        "Updated guidance applies from March 3, 2025",
        "The form was last revised in 2019, and earlier editions are not accepted.",
        "Reviewed petitions are returned.",
        "Premium processing: 15 days",
        "Comments close on April 1, 2025",
        "5 years",
        "Revised May 2025 editions are required",
        "Updated before 03/03/2025",
        "30 minutes",
        "It is now $50.",
        "(c) 1000 visas are set aside.",
        "January 2025"
      })
  void linesOfSubstanceAreKept(String line) {
    assertThat(VolatileLine.is(line)).isFalse();
  }
}
