package lexdelta.searchapi.command;

import static lexdelta.searchapi.command.ReplayedSample.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.replay.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publisher stops answering, and whoever runs the service hears of it once. */
class DarkSourceTest {
  @TempDir Path folder;

  @Test
  void theAdministratorIsToldOfEachChangeOfStateOnce() throws Exception {
    var settings =
        Map.<String, Object>of(
            "lexdelta.alerts.administrator", "it@firm.example", "lexdelta.sources.watched", "");
    try (var replayed = new ReplayedSample(folder, MARCH, settings)) {
      replayed.round(MARCH);
      assertThat(told(replayed)).as("well from the first day").isEmpty();
      replayed.publisher.faults().always("ecfr[.]gov", new Fault.Refuse());
      Instant now = MARCH;
      for (int i = 0; i < 5; i++) {
        now = now.plus(Duration.ofHours(2));
        replayed.round(now);
      }
      assertThat(replayed.service.part(CoverageWatch.class).summary().inWords())
          .startsWith("2 sources checked, 1 dark, last full round");
      replayed.publisher.faults().clear();
      replayed.round(now.plus(Duration.ofHours(2)));
      assertThat(told(replayed))
          .containsExactly(
              "[Lexdelta] 1 source suspect: eCFR, title 8",
              "[Lexdelta] 1 source dark: eCFR, title 8",
              "[Lexdelta] 1 source covered again: eCFR, title 8");
      assertThat(replayed.service.part(Outbox.class).count(Outbox.State.SENT)).isEqualTo(3);
    }
  }

  private static List<String> told(ReplayedSample replayed) {
    List<String> subjects = new ArrayList<>();
    replayed.service.part(Outbox.class).newest(99).reversed().stream()
        .filter(it -> it.message().recipient().address().equals("it@firm.example"))
        .forEach(it -> subjects.add(it.message().subject()));
    return subjects;
  }
}
