package lexdelta.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private static List<Integer> upTo(int most) {
    return IntStream.range(0, most).boxed().toList();
  }

  @Test
  void keepsTheOrder() throws IOException {
    for (int length = 0; length < 12; length++) {
      List<Integer> all = upTo(length);
      assertThat(SideBySide.of(all, some -> some.stream().map(i -> -i).toList()))
          .isEqualTo(all.stream().map(i -> -i).toList());
    }
  }

  @Test
  void whatCannotBeReadInEitherHalfIsSaid() {
    for (int broken : List.of(0, 9)) {
      assertThatThrownBy(() -> SideBySide.of(upTo(10), some -> read(some, broken)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("passage " + broken);
    }
  }

  private static List<Integer> read(List<Integer> some, int broken) throws IOException {
    if (some.contains(broken)) {
      throw new IOException("passage " + broken);
    }
    return some;
  }

  @Test
  void nothingRunsOnWhenTheFirstHalfFails() {
    AtomicBoolean ended = new AtomicBoolean();
    assertThatThrownBy(() ->
            SideBySide.of(
                upTo(10),
                some -> {
                  if (some.contains(0)) {
                    throw new IllegalStateException("first half");
                  }
                  LockSupport.parkNanos(50_000_000);
                  ended.set(true);
                  return some;
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("first half");
    assertThat(ended).isTrue();
  }
}
