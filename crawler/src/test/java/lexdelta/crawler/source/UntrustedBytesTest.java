package lexdelta.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays every kept file. The time limit is for hangs, far above what any file takes. */
@Timeout(60)
class UntrustedBytesTest {
  static Stream<Arguments> files() throws Exception {
    Stream.Builder<Arguments> all = Stream.builder();
    for (UntrustedBytes reader : UntrustedBytes.values()) {
      reader.files().forEach(file -> all.add(Arguments.of(reader, file)));
    }
    return all.build();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyKeptFileIsReadOrRefusedInWords(UntrustedBytes reader, Path file) throws Exception {
    boolean readable = reader.readable(Files.readAllBytes(file));
    if (file.getFileName().toString().startsWith("whole.")) {
      assertThat(readable).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void hugeNumbersOfTwinsTakeNoQuadraticTime(UntrustedBytes reader) {
    assertThat(reader.readable(Twins.of(reader, 100_000))).isTrue();
  }
}
