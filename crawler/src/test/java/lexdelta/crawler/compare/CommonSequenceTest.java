package lexdelta.crawler.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CommonSequenceTest {
  @Test
  void pairsAreEqualAndNeverCross() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      int alphabet = 1 + random.nextInt(12);
      int[] before = random.ints(random.nextInt(40), 0, alphabet).toArray();
      int[] after = random.ints(random.nextInt(40), 0, alphabet).toArray();
      int last = -1;
      int[] partners = CommonSequence.partners(before, after);
      for (int i = 0; i < before.length; i++) {
        if (partners[i] >= 0) {
          assertThat(partners[i]).as("seed %d", seed).isGreaterThan(last);
          assertThat(after[partners[i]]).as("seed %d", seed).isEqualTo(before[i]);
          last = partners[i];
        }
      }
    }
  }

  @Test
  void withoutAnchorsTheLongestCommonSequenceIsFound() {
    assertThat(CommonSequence.partners(new int[] {1, 2, 1, 2, 1}, new int[] {2, 1, 2, 1, 2}))
        .containsExactly(-1, 0, 1, 2, 3);
    assertThat(
            CommonSequence.partners(new int[] {5, 1, 1, 2, 2, 6}, new int[] {7, 2, 2, 1, 1, 2, 8}))
        .containsExactly(-1, 3, 4, 5, -1, -1);
  }

  @Test
  void utterlyDifferentSequencesAreGivenUpInBoundedTime() {
    int[] ones = new int[60_000];
    int[] twos = new int[60_000];
    for (int i = 0; i < ones.length; i++) {
      ones[i] = i % 7;
      twos[i] = 10 + i % 7;
    }
    assertThat(CommonSequence.partners(ones, twos)).containsOnly(-1);
  }
}
