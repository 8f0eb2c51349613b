package lexdelta.indexer.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Test;

class PassagesTest {

  @Test
  void longProvisionStandsAlone() {
    assertThat(texts(paragraph(50, "a"), paragraph(45, "b")))
        .containsExactly(List.of(words(50, "a")), List.of(words(45, "b")));
  }

  @Test
  void shortLeadInStaysWithWhatItLeads() {
    assertThat(texts(paragraph(6, "lead"), paragraph(200, "b"), paragraph(50, "c")))
        .containsExactly(List.of(words(6, "lead"), words(200, "b")), List.of(words(50, "c")));
  }

  @Test
  void shortNeighboursAreJoinedUpToAHundredAndTwentyWords() {
    List<Provision> list = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      list.add(paragraph(30, "w" + i));
    }
    assertThat(cut(list)).extracting(p -> p.texts().size()).containsExactly(4, 4, 2);
    assertThat(cut(list)).extracting(Passage::first).containsExactly(0, 4, 8);
  }

  @Test
  void headingBeginsAPassageAndNeverEndsOne() {
    assertThat(
            texts(
                paragraph(10, "a"),
                heading("General"),
                heading("Scope"),
                paragraph(60, "b"),
                heading("Fees"),
                paragraph(5, "c")))
        .containsExactly(
            List.of(words(10, "a")),
            List.of("General", "Scope", words(60, "b")),
            List.of("Fees", words(5, "c")));
  }

  @Test
  void notesBesideTheTextAreNotMixedWithIt() {
    assertThat(
            texts(
                paragraph(5, "a"),
                Provision.of(ProvisionKind.SOURCE_NOTE, "[62 FR 444]"),
                Provision.of(ProvisionKind.AMENDMENT_NOTICE, "Effective Date Note"),
                paragraph(5, "b")))
        .containsExactly(
            List.of(words(5, "a")),
            List.of("[62 FR 444]", "Effective Date Note"),
            List.of(words(5, "b")));
  }

  @Test
  void versionWithoutProvisionsStillHasAPassage() {
    assertThat(cut(List.of())).containsExactly(new Passage(0, List.of()));
  }

  @Test
  void rowsOfATableAreJoined() {
    List<Provision> rows =
        List.of(
            Provision.of(ProvisionKind.TABLE_ROW, "Category | India"),
            Provision.of(ProvisionKind.TABLE_ROW, "EB-2 | 01JAN13"),
            Provision.of(ProvisionKind.TABLE_ROW, "EB-3 | 01FEB13"));
    assertThat(cut(rows))
        .singleElement()
        .extracting(Passage::text)
        .isEqualTo("Category | India\nEB-2 | 01JAN13\nEB-3 | 01FEB13");
  }

  @Test
  void noTextIsLostNoneIsRepeatedAndTheSameComesOutAgain() {
    long seed = 8_214_2;
    Random random = new Random(seed);
    for (int run = 0; run < 500; run++) {
      List<Provision> provisions = new ArrayList<>();
      int size = random.nextInt(0, 30);
      for (int i = 0; i < size; i++) {
        ProvisionKind kind = ProvisionKind.values()[random.nextInt(ProvisionKind.values().length)];
        provisions.add(Provision.of(kind, words(random.nextInt(1, 90), "p" + i)));
      }
      List<Passage> passages = cut(provisions);
      assertThat(passages.stream().flatMap(p -> p.texts().stream()))
          .as("seed %d, run %d", seed, run)
          .containsExactlyElementsOf(provisions.stream().map(Provision::text).toList());
      int next = 0;
      for (Passage passage : passages) {
        assertThat(passage.first()).isEqualTo(next);
        next += passage.texts().size();
      }
      assertThat(cut(provisions)).isEqualTo(passages);
    }
  }

  @Test
  void aPassageKnowsTheLabelsItStandsUnderAndThePlacesOfItsProvisions() {
    List<Passage> passages =
        cut(
            Stream.of(
                    "(a) General. " + words(45, "a"),
                    "(h) Temporary samples—(1) Admission—(i) General. " + words(45, "b"),
                    "(ii) Next.",
                    "Flush words.")
                .map(text -> Provision.of(ProvisionKind.PARAGRAPH, text))
                .toList());
    assertThat(passages)
        .extracting(Passage::labels)
        .containsExactly(List.of("a"), List.of("h", "h/1", "h/1/i"), List.of("h", "h/1", "h/1/ii"));
    assertThat(passages.getLast().places())
        .extracting(Place::address)
        .containsExactly("/us/cfr/t8/s999.2/h/1/ii", "/us/cfr/t8/s999.2/h/1/ii/flush-words");
  }

  @Test
  void notesBesideTheTextStandUnderNoLabel() {
    List<Passage> passages =
        cut(
            List.of(
                Provision.of(ProvisionKind.PARAGRAPH, "(a) Sample."),
                Provision.of(ProvisionKind.SOURCE_NOTE, "[99 SR 1]")));
    assertThat(passages).extracting(Passage::labels).containsExactly(List.of("a"), List.of());
  }

  private static List<Passage> cut(List<Provision> provisions) {
    return Passages.of(
        new Reading(
            new DocumentId("/us/cfr/t8/s999.2"),
            DocumentKind.CFR_SECTION,
            "8 CFR 999.2",
            "Sample.",
            List.of(),
            LocalDate.EPOCH,
            Optional.empty(),
            provisions));
  }

  private static List<List<String>> texts(Provision... provisions) {
    return cut(List.of(provisions)).stream().map(Passage::texts).toList();
  }

  private static Provision paragraph(int count, String word) {
    return Provision.of(ProvisionKind.PARAGRAPH, words(count, word));
  }

  private static Provision heading(String text) {
    return Provision.of(ProvisionKind.HEADING, text);
  }

  private static String words(int count, String word) {
    return String.join(" ", java.util.Collections.nCopies(count, word));
  }
}
