package lexdelta.alerts.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Samples;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.redline.Stretch;
import org.junit.jupiter.api.Test;

/** What a digest prints of a redline. All text is invented. */
class ExcerptTest {
  private static final String LONG = "words of a sample that stay as they are ".repeat(40);

  private static Pick.Excerpt of(String[] before, String[] after) {
    return Excerpt.of(Samples.compare(Samples.paragraphs(before), Samples.paragraphs(after)));
  }

  private static String text(Pick.Passage passage) {
    return passage.stretches().stream().map(Pick.Marked::text).collect(Collectors.joining("|"));
  }

  @Test
  void whatStaysIsKeptBesideAChangeOnly() {
    Pick.Excerpt excerpt =
        of(
            new String[] {"An unchanged sample.", LONG + "within six days " + LONG},
            new String[] {"An unchanged sample.", LONG + "within seven days " + LONG});
    assertThat(excerpt.passages()).hasSize(1);
    assertThat(excerpt.further()).isZero();
    String text = text(excerpt.passages().getFirst());
    assertThat(text).startsWith(" … ").endsWith(" … ").hasSizeLessThan(250);
    assertThat(text).contains("six", "seven", "within", "days");
    assertThat(excerpt.passages().getFirst().stretches())
        .contains(
            new Pick.Marked(Stretch.Mark.DELETED, "six"),
            new Pick.Marked(Stretch.Mark.INSERTED, "seven"));
  }

  @Test
  void theFirstPassagesArePrintedAndTheOthersCounted() {
    String[] before =
        IntStream.range(0, 9)
            .mapToObj("The fee number %d of the sample is five."::formatted)
            .toArray(String[]::new);
    String[] after =
        IntStream.range(0, 9)
            .mapToObj("The fee number %d of the sample is ten."::formatted)
            .toArray(String[]::new);
    Pick.Excerpt excerpt = of(before, after);
    assertThat(excerpt.passages()).hasSize(4);
    assertThat(excerpt.further()).isEqualTo(5);
  }

  @Test
  void aLongInsertionIsCut() {
    Pick.Excerpt excerpt =
        of(
            new String[] {"A sample.", "Another sample."},
            new String[] {"A sample.", LONG + LONG, "Another sample, changed."});
    assertThat(excerpt.passages()).hasSize(1);
    assertThat(excerpt.further()).isOne();
    assertThat(text(excerpt.passages().getFirst())).hasSizeLessThan(1_600).endsWith(" … ");
  }

  @Test
  void notesBesideTheTextArePrintedOnlyWhereNothingElseChanged() {
    Provision note = Provision.of(ProvisionKind.SOURCE_NOTE, "[99 SR 1]");
    Provision later = Provision.of(ProvisionKind.SOURCE_NOTE, "[99 SR 1; 99 SR 2]");
    Provision six = Provision.of(ProvisionKind.PARAGRAPH, "Within six days.");
    Provision seven = Provision.of(ProvisionKind.PARAGRAPH, "Within seven days.");
    Pick.Excerpt both =
        Excerpt.of(
            Samples.compare(
                Samples.reading("", List.of(note, six)),
                Samples.reading("", List.of(later, seven))));
    assertThat(both.passages()).hasSize(1);
    assertThat(both.further()).isZero();
    assertThat(text(both.passages().getFirst())).contains("seven");
    Pick.Excerpt notes =
        Excerpt.of(
            Samples.compare(
                Samples.reading("", List.of(note, six)), Samples.reading("", List.of(later, six))));
    assertThat(notes.passages()).hasSize(1);
    assertThat(text(notes.passages().getFirst())).contains("99 SR 2");
  }

  @Test
  void ofATextThatCameOrWentNothingIsPrinted() {
    assertThat(
            Excerpt.of(
                Comparer.compare(Optional.empty(), Optional.of(Samples.paragraphs("A sample.")))))
        .isEqualTo(Pick.Excerpt.NONE);
  }
}
