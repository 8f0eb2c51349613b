package lexdelta.crawler.compare;

import static lexdelta.crawler.compare.Samples.compare;
import static lexdelta.crawler.compare.Samples.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Test;

class ComparerTest {
  private static final String[] WORDS =
      ("the of in a and or not may must shall alien petitioner file form I-129 $365 $1,450.00 six 30"
              + " days Jan.\u00a023,\u00a02017 214.2(h)(13) § (a) (ii) “term” 'x' -- — – - , ; . ( )"
              + " [Reserved] immi\u00adgrant e\u0301 \ufb01le … ... | \ud83d\ude00 it’s a\u0338 = ` ''")
          .split(" ");

  @Test
  void nothingIsNotComparedWithNothing() {
    assertThatThrownBy(() -> Comparer.compare(Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both readings are absent");
  }

  @Test
  void aNewDocumentIsInsertedWholeAndARemovedOneDeletedWhole() {
    Reading reading = paragraphs("(a) One.", "(b) Two.");
    Comparison added = Comparer.compare(Optional.empty(), Optional.of(reading));
    assertThat(added.provisions()).hasOnlyElementsOfType(ProvisionChange.Inserted.class);
    assertThat(added.apply()).isEqualTo(reading.provisions());
    assertThat(added.unapply()).isEmpty();
    Comparison removed = Comparer.compare(Optional.of(reading), Optional.empty());
    assertThat(removed.provisions()).hasOnlyElementsOfType(ProvisionChange.Deleted.class);
    assertThat(removed.unapply()).isEqualTo(reading.provisions());
    assertThat(removed.isEmpty()).isFalse();
  }

  @Test
  void sameWordsInOtherTypesAreTheSame() {
    Comparison comparison =
        compare(
            paragraphs("The term “alien” — see § 1.1 ."),
            paragraphs("The term \"alien\"--see §1.1."));
    assertThat(comparison.isEmpty()).isTrue();
    assertThat(comparison.apply().getFirst().text()).isEqualTo("The term \"alien\"--see §1.1.");
    assertThat(comparison.unapply().getFirst().text()).startsWith("The term “alien”");
  }

  @Test
  void changeBesideTheTextIsNotesOnly() {
    Reading text = paragraphs("(a) One.");
    List<Provision> noted = new ArrayList<>(text.provisions());
    noted.add(Provision.of(ProvisionKind.AMENDMENT_NOTICE, "Sample notice."));
    assertThat(compare(text, Samples.reading("", noted)).notesOnly()).isTrue();
    assertThat(compare(text, Samples.reading("Heading", noted)).notesOnly()).isFalse();
  }

  @Test
  void insertionAtTheEndTakesTheSpaceBeforeItSoThatTheTextComesOutWhole() {
    assertThat(edits("File it.", "File it. Keep it.")).containsExactly(new Edit(8, 8, 8, 17));
    assertThat(edits("He may file.", "He may also file.")).containsExactly(new Edit(7, 7, 7, 12));
  }

  @Test
  void aWordWrittenApartIsNoEdit() {
    assertThat(edits("It may be so for six days.", "It maybe so for ten days."))
        .containsExactly(new Edit(17, 20, 16, 19));
  }

  @Test
  void equalPiecesOfAListAreLikenedToTheirOwnLabels() {
    Comparison comparison =
        compare(
            paragraphs("(1) Fee for the card: $85.", "(2) Fee for the card: $90."),
            paragraphs("(1) Fee for the card: $95.", "(2) Fee for the card: $99."));
    assertThat(comparison.provisions()).hasOnlyElementsOfType(ProvisionChange.Edited.class);
  }

  @Test
  void lawsHoldForRandomTexts() {
    long seed = new Random().nextLong();
    System.out.println("ComparerTest.lawsHoldForRandomTexts: seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      Reading before = randomReading(random);
      Reading after = random.nextInt(5) == 0 ? randomReading(random) : edited(before, random);
      assertThat(compare(before, before).isEmpty()).isTrue();
      Laws.compareLawfully(before, after);
    }
  }

  private static List<Edit> edits(String before, String after) {
    ProvisionChange change = compare(paragraphs(before), paragraphs(after)).provisions().getFirst();
    return ((ProvisionChange.Edited) change).edits();
  }

  private static Reading randomReading(Random random) {
    List<Provision> provisions = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      ProvisionKind kind =
          random.nextInt(8) == 0 ? ProvisionKind.SOURCE_NOTE : ProvisionKind.PARAGRAPH;
      provisions.add(Provision.of(kind, randomText(random)));
    }
    return Samples.reading(random.nextInt(4) == 0 ? "" : randomText(random), provisions);
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "(a) word" : "word");
    for (int i = random.nextInt(25); i > 0; i--) {
      text.append(random.nextInt(6) == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  private static Reading edited(Reading reading, Random random) {
    List<Provision> provisions = new ArrayList<>(reading.provisions());
    for (int i = random.nextInt(5); i >= 0 && !provisions.isEmpty(); i--) {
      int place = random.nextInt(provisions.size());
      switch (random.nextInt(4)) {
        case 0 -> provisions.remove(place);
        case 1 -> provisions.add(place, Provision.of(ProvisionKind.PARAGRAPH, randomText(random)));
        case 2 -> provisions.add(random.nextInt(provisions.size()), provisions.remove(place));
        default ->
            provisions.set(
                place,
                Provision.of(
                    provisions.get(place).kind(),
                    RandomEdits.edit(provisions.get(place).text(), WORDS, random)));
      }
    }
    return Samples.reading(reading.heading(), provisions);
  }
}
