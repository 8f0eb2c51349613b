package lexdelta.indexer.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of the meaning of texts. The texts are invented. */
class MeaningTest {
  private static final String FEE = "The fee must be paid.";
  private static final String SPOUSE = "A spouse may file.";

  @TempDir Path folder;

  @Test
  void textIsMoreLikeAQuestionOfItsOwnField() {
    try (Meaning meaning = SampleModel.in(folder)) {
      meaning.read(texts(FEE, SPOUSE), () -> false);
      Likeness likeness = meaning.likeness("What does it cost?").orElseThrow();
      float fee = likeness.of(meaning.row(Fingerprint.of(FEE)));
      assertThat(fee).isGreaterThan(likeness.of(meaning.row(Fingerprint.of(SPOUSE))));
      assertThat(fee).isCloseTo(1, within(0.05f));
    }
  }

  @Test
  void textThatWasNotReadHasNoLikeness() {
    try (Meaning meaning = SampleModel.in(folder)) {
      Likeness likeness = meaning.likeness("What does it cost?").orElseThrow();
      assertThat(meaning.row(Fingerprint.of(FEE))).isEqualTo(Likeness.UNKNOWN);
      assertThat(likeness.of(Likeness.UNKNOWN)).isNaN();
    }
  }

  @Test
  void whatWasReadIsKnownAfterTheNextStartAndNotReadAgain() {
    try (Meaning meaning = SampleModel.in(folder)) {
      assertThat(meaning.read(texts(FEE, SPOUSE), () -> false)).isEqualTo(2);
    }
    SampleModel model = new SampleModel();
    try (Meaning again = Meaning.with(folder, () -> Optional.of(model))) {
      assertThat(again.read(texts(FEE, SPOUSE), () -> false)).isZero();
      assertThat(model.read()).isZero();
      assertThat(again.texts()).isEqualTo(2);
    }
  }

  @Test
  void tornTailIsCutOffAndTheRestIsKept() throws IOException {
    try (Meaning meaning = SampleModel.in(folder)) {
      meaning.read(texts(FEE, SPOUSE), () -> false);
    }
    byte[] whole = Files.readAllBytes(file());
    for (int lost = 1; lost < 28; lost++) {
      Files.write(file(), java.util.Arrays.copyOf(whole, whole.length - lost));
      try (Meaning again = SampleModel.in(folder)) {
        assertThat(again.texts()).as("%d bytes lost", lost).isEqualTo(1);
        again.read(texts(FEE, SPOUSE), () -> false);
      }
      assertThat(Files.readAllBytes(file())).as("%d bytes lost", lost).isEqualTo(whole);
    }
  }

  @Test
  void entryWhoseBytesWereDamagedIsNotBelievedNorWhatFollowsIt() throws IOException {
    try (Meaning meaning = SampleModel.in(folder)) {
      meaning.read(texts(FEE, SPOUSE), () -> false);
    }
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length - 40] ^= 1;
    Files.write(file(), bytes);
    try (Meaning again = SampleModel.in(folder)) {
      assertThat(again.texts()).isZero();
    }
  }

  @Test
  void vectorsOfAnotherModelAreNotMixedIn() throws IOException {
    Files.writeString(folder.resolve("sample-model.vectors"), "lexdelta vectors 1 other 4\n####");
    try (Meaning meaning = SampleModel.in(folder)) {
      assertThat(meaning.texts()).isZero();
      meaning.read(texts(FEE), () -> false);
    }
    try (Meaning again = SampleModel.in(folder)) {
      assertThat(again.texts()).isEqualTo(1);
    }
  }

  @Test
  void readingStopsBetweenTwoTextsAndKeepsWhatWasRead() {
    try (Meaning meaning = SampleModel.in(folder)) {
      int[] asked = {0};
      assertThat(meaning.read(texts(FEE, SPOUSE), () -> asked[0]++ > 0)).isEqualTo(1);
      assertThat(meaning.row(Fingerprint.of(FEE))).isNotEqualTo(Likeness.UNKNOWN);
      assertThat(meaning.row(Fingerprint.of(SPOUSE))).isEqualTo(Likeness.UNKNOWN);
    }
  }

  @Test
  void manyTextsAreKeptEachInItsRow() {
    try (Meaning meaning = SampleModel.in(folder)) {
      String[] texts =
          Stream.iterate(0, i -> i < 9_000, i -> i + 1).map(i -> "fee " + i).toArray(String[]::new);
      meaning.read(texts(texts), () -> false);
      assertThat(meaning.row(Fingerprint.of("fee 8999"))).isEqualTo(8_999);
      assertThat(meaning.likeness("cost").orElseThrow().of(8_999)).isCloseTo(1, within(0.05f));
    }
  }

  @Test
  void withoutAModelThereIsNoMeaningAndItSaysWhy() {
    try (Meaning none = Meaning.none("meaning is switched off");
        Meaning absent = Meaning.with(folder, Optional::empty);
        Meaning broken =
            Meaning.with(
                folder,
                () -> {
                  throw new IllegalStateException("no such processor");
                })) {
      assertThat(none.likeness("What?")).isEmpty();
      assertThat(none.missing()).isEqualTo("meaning is switched off");
      assertThat(absent.likeness("What?")).isEmpty();
      assertThat(absent.missing()).contains("no model");
      assertThat(broken.likeness("What?")).isEmpty();
      assertThat(broken.missing()).contains("could not be loaded");
      assertThat(broken.read(texts(FEE), () -> false)).isZero();
    }
  }

  private Path file() {
    return folder.resolve("sample-model.vectors");
  }

  private static Map<Fingerprint, String> texts(String... texts) {
    Map<Fingerprint, String> byName = new LinkedHashMap<>();
    Stream.of(texts).forEach(text -> byName.put(Fingerprint.of(text), text));
    return byName;
  }
}
