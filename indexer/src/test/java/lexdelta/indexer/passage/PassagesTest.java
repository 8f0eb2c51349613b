package lexdelta.indexer.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lexdelta.crawler.outline.Labels;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
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
    assertThat(Passages.of(list)).extracting(p -> p.texts().size()).containsExactly(4, 4, 2);
    assertThat(Passages.of(list)).extracting(Passage::first).containsExactly(0, 4, 8);
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
    assertThat(Passages.of(List.of())).containsExactly(new Passage(0, List.of(), List.of()));
  }

  @Test
  void rowsOfATableAreJoined() {
    List<Provision> rows =
        List.of(
            Provision.of(ProvisionKind.TABLE_ROW, "Category | India"),
            Provision.of(ProvisionKind.TABLE_ROW, "EB-2 | 01JAN13"),
            Provision.of(ProvisionKind.TABLE_ROW, "EB-3 | 01FEB13"));
    assertThat(Passages.of(rows))
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
      List<Passage> passages = Passages.of(provisions);
      assertThat(passages.stream().flatMap(p -> p.texts().stream()))
          .as("seed %d, run %d", seed, run)
          .containsExactlyElementsOf(provisions.stream().map(Provision::text).toList());
      int next = 0;
      for (Passage passage : passages) {
        assertThat(passage.first()).isEqualTo(next);
        next += passage.texts().size();
      }
      assertThat(Passages.of(provisions)).isEqualTo(passages);
    }
  }

  @Test
  void labelsAreFollowedThroughTheLevels() {
    assertThat(
            paths(
                "(a) General. Sample.",
                "(1) First.",
                "(i) Roman one.",
                "(ii) Roman two.",
                "(A) Capital.",
                "(1) Italic number.",
                "(i) Italic roman.",
                "(2) Second.",
                "Flush text.",
                "(b) Next.",
                "(h)(13)(i) Several at once.",
                "(ii) Next roman.",
                "(i) A letter again.",
                "(1) Under the letter."))
        .containsExactly(
            "a",
            "a/1",
            "a/1/i",
            "a/1/ii",
            "a/1/ii/A",
            "a/1/ii/A/1",
            "a/1/ii/A/1/i",
            "a/2",
            "a/2",
            "b",
            "h/13/i",
            "h/13/ii",
            "i",
            "i/1");
  }

  @Test
  void labelsThatOpenInOneParagraphAreAllSeen() {
    Labels labels = new Labels();
    Provision opening =
        Provision.of(ProvisionKind.PARAGRAPH, "(h) Temporary employees—(1) Admission—(i) General.");
    assertThat(labels.pathsOf(opening)).containsExactly("h", "h/1", "h/1/i");
  }

  private static List<String> paths(String... texts) {
    Labels labels = new Labels();
    return List.of(texts).stream()
        .map(text -> labels.pathsOf(Provision.of(ProvisionKind.PARAGRAPH, text)).getLast())
        .toList();
  }

  private static List<List<String>> texts(Provision... provisions) {
    return Passages.of(List.of(provisions)).stream().map(Passage::texts).toList();
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
