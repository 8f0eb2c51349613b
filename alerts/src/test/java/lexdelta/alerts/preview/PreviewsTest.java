package lexdelta.alerts.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.SampleRecord;
import lexdelta.alerts.SampleStandings;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.subscription.Audience;
import lexdelta.alerts.subscription.Cadence;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishKind;
import lexdelta.crawler.standing.StandingOnDay;
import org.junit.jupiter.api.Test;

/** What would have been told, over a log of invented sections. */
class PreviewsTest {
  private final MovableClock clock = new MovableClock();
  private final SampleRecord sample = new SampleRecord();
  private final Previews previews =
      new Previews(
          sample,
          new SeenChanges(sample, new StandingOnDay(sample, new SampleStandings())),
          new NoTopics(),
          clock);

  private Preview look(String kind, String what, double weight, Set<NewsKind> kinds) {
    Terms terms =
        new Terms(
            Wish.of(WishKind.of(kind), what),
            weight,
            kinds,
            "",
            Optional.empty(),
            Cadence.AT_ONCE,
            Audience.of(new EmailAddress("anna@example.org")));
    return previews.of(terms, Duration.ofMinutes(1), (_, _) -> {});
  }

  private void added(int number, String text) {
    sample.added(number, SampleRecord.section("9 CFR 1." + number, "Sample", "Sample part", text));
  }

  @Test
  void whatWouldHaveBeenToldIsCountedByDaysAndMonths() {
    added(1, "Hares sleep.");
    sample.quietly();
    added(2, "Hares jump.");
    sample.aloud();
    added(3, "Foxes sleep.");
    added(4, "Hares run.");
    Preview today = look("search", "hares", 0, Set.of());
    assertThat(today.told()).isEqualTo(new Preview.Told(2, 2, 2));
    assertThat(today.looked()).isEqualTo(4);
    assertThat(today.complete()).isTrue();
    assertThat(today.examples()).extracting(Preview.Example::number).containsExactly(4L, 1L);
    assertThat(today.examples().getFirst().why()).containsExactly("“Hares” in what changed");
    assertThat(today.months()).hasSize(13);
    assertThat(today.tooBroad()).isFalse();
    clock.pass(Duration.ofDays(60));
    assertThat(look("search", "hares", 0, Set.of()).told()).isEqualTo(new Preview.Told(0, 2, 2));
    clock.pass(Duration.ofDays(60));
    assertThat(look("search", "hares", 0, Set.of()).told()).isEqualTo(new Preview.Told(0, 0, 2));
    clock.pass(Duration.ofDays(300));
    Preview later = look("search", "hares", 0, Set.of());
    assertThat(later.told().year()).isZero();
    assertThat(later.since()).isEqualTo(LocalDate.parse("2025-06-27").plusDays(420 - 365));
  }

  @Test
  void moreThanOneABusinessDayIsTooMuch() {
    for (int i = 1; i <= 260; i++) {
      added(i, "Hares sleep.");
    }
    Preview all = look("search", "hares", 0, Set.of());
    assertThat(all.businessDays()).isBetween(249, 253);
    assertThat(all.tooBroad()).isTrue();
    assertThat(look("provision", "9 CFR 1.17", 0, Set.of()).tooBroad()).isFalse();
  }

  @Test
  void whatNothingAnswersIsTakenApart() {
    added(1, "Hares sleep.");
    added(2, "Hares run.");
    added(3, "Foxes run.");
    Preview none = look("search", "foxes /s hares", 0, Set.of());
    assertThat(none.nothing()).isTrue();
    assertThat(none.parts())
        .containsExactly(new Preview.Part("foxes", 1), new Preview.Part("hares", 2));
  }

  @Test
  void theTermsCountToo() {
    added(1, "Hares sleep.");
    Preview none = look("search", "hares", 0, Set.of(NewsKind.DECISION));
    assertThat(none.answered()).isEqualTo(1);
    assertThat(none.nothing()).isTrue();
    assertThat(none.parts()).isEmpty();
    assertThat(look("search", "hares", 0, Set.of(NewsKind.AMENDMENT_EFFECTIVE)).nothing())
        .isFalse();
  }

  @Test
  void itSaysHowFarItCameWhenItsTimeIsOver() {
    for (int i = 1; i <= 5; i++) {
      added(i, "Hares sleep.");
    }
    List<Integer> progress = new ArrayList<>();
    Preview cut =
        previews.of(
            Terms.plain(new Wish.Searched("hares"), new EmailAddress("anna@example.org")),
            Duration.ZERO,
            (looked, back) -> progress.add(looked));
    assertThat(cut.complete()).isFalse();
    assertThat(cut.looked()).isEqualTo(1);
    assertThat(cut.since()).isEqualTo(LocalDate.parse("2025-06-27"));
    assertThat(progress).containsExactly(1);
  }

  private static final class NoTopics implements Topics {
    @Override
    public List<Topic> all() {
      return List.of();
    }

    @Override
    public Optional<Topic> find(TopicId id) {
      return Optional.empty();
    }

    @Override
    public void save(Topic topic) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(TopicId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean offer(Topic topic) {
      throw new UnsupportedOperationException();
    }
  }
}
