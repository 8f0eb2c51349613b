package lexdelta.alerts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.OnlyFilled;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.ToldByMail;
import lexdelta.alerts.ToldByMail.Mail;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From changed pages to mails, with a real record and a real mail server. All text is invented. */
class EventsByMailTest {
  private static final List<String> TEN =
      List.of("i-90 i-129 i-130 i-131 i-140 i-485 i-539 i-751 i-765 i-821".split(" "));
  private static final String ORDER =
      "ALERT: On June 20, 2025, the Sample Court ordered a pause of the sample rule. We continue to"
          + " take Form %s for every sample request that is sent by mail to the sample office";

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private ToldByMail told;

  /** The database that everything lies in. */
  TestDatabase database(Path folder) {
    return TestDatabase.onH2(folder);
  }

  @BeforeEach
  void open() {
    told = new ToldByMail(database(folder), clock);
    told.follow("anna", "samples", "sample");
    for (String form : TEN) {
      told.pages.see(clock.instant(), form, List.of());
    }
    told.run();
  }

  @AfterEach
  void close() {
    told.close();
  }

  @Test
  void tenPagesAreOneMailWithOneRedlineAndTenPlaces() throws Exception {
    TEN.forEach(form -> copy(form, "."));
    told.run();
    Mail mail = only();
    assertThat(mail.subject())
        .isEqualTo("[Lexdelta] 10 changes: Form I-90, Form I-129 and 8 more — samples");
    assertThat(mail.text()).containsOnlyOnce("[+ ALERT: On June 20");
    assertThat(mail.html().split("<ins ", -1)).hasSize(1 + 1);
    for (int i = 0; i < TEN.size(); i++) {
      String citation = "Form " + TEN.get(i).toUpperCase(Locale.ROOT);
      String link = "https://lexdelta.example.org/changes/" + (TEN.size() + i + 1);
      assertThat(mail.text()).contains("  - " + citation + ": " + link + "\n");
      assertThat(mail.html()).contains("<a href=\"" + link + "\">" + citation + "</a>");
    }
    told.run();
    assertThat(told.mails()).isEmpty();
  }

  @Test
  void aCopyThatDriftsIsAPlaceAndAnotherFigureIsAnotherEvent() throws Exception {
    copy("i-90", ".");
    copy("i-129", ", as announced.");
    told.pages.see(
        clock.instant(),
        "i-130",
        List.of(),
        ORDER.formatted("I-130").replace("June 20", "June 21") + ".");
    told.run();
    assertThat(only().text())
        .contains("  - Form I-90: ")
        .contains("  - Form I-129: ")
        .doesNotContain("  - Form I-130: ")
        .contains("== Form I-130 — Sample request");
  }

  @Test
  void aCopyADayLaterIsAFurtherPlaceOfWhatWasTold() throws Exception {
    copy("i-90", ".");
    copy("i-129", ".");
    told.run();
    assertThat(only().subject()).startsWith("[Lexdelta] 2 changes: ");
    clock.pass(Duration.ofDays(1));
    copy("i-130", ".");
    told.run();
    Mail alone = only();
    assertThat(alone.subject())
        .isEqualTo("[Lexdelta] 1 further place of what you were told: Form I-130 — samples");
    for (String body : List.of(alone.text(), alone.html())) {
      assertThat(body)
          .contains("Further places of what you were told before")
          .contains("Also on Form I-130 — Sample request (told on June 27, 2025)")
          .contains("/changes/13")
          .doesNotContain("[+", "<ins ");
    }

    clock.pass(Duration.ofHours(20));
    copy("i-131", ".");
    told.pages.see(clock.instant(), "i-140", List.of(), "The sample fee is $20.");
    told.run();
    Mail together = only();
    assertThat(together.subject()).isEqualTo("[Lexdelta] 1 change: Form I-140 — samples");
    assertThat(together.text())
        .startsWith(
            "1 change and 1 further place of what you were told in the sample forms, seen by")
        .containsSubsequence("[+ The sample fee is $20. +]", "Also on Form I-131");

    clock.pass(Duration.ofDays(2));
    copy("i-485", ".");
    told.run();
    assertThat(only().subject()).isEqualTo("[Lexdelta] 1 change: Form I-485 — samples");
  }

  @Test
  void whatOnePageSaysTwiceInOneInstantIsToldTwice() throws Exception {
    copy("i-90", ".");
    told.run();
    assertThat(only().subject()).startsWith("[Lexdelta] 1 change: ");
    told.pages.see(clock.instant(), "i-90", List.of());
    copy("i-90", ".");
    told.run();
    assertThat(only().subject()).startsWith("[Lexdelta] 2 changes: ");
  }

  @Test
  void whoWasNotToldGetsItAsNews() throws Exception {
    copy("i-90", ".");
    told.run();
    assertThat(told.mails()).hasSize(1);
    told.follow("bert", "samples-too", "sample");
    copy("i-129", ".");
    told.run();
    assertThat(told.mails())
        .extracting(mail -> mail.to() + " " + mail.subject().replaceFirst(":.*", ""))
        .containsExactlyInAnyOrder(
            "anna@example.org [Lexdelta] 1 further place of what you were told",
            "bert@example.org [Lexdelta] 1 change");
  }

  @Test
  void cutOffBetweenAlertsAndMessagesItIsToldOnceAndUnderOneId() throws Exception {
    copy("i-90", ".");
    copy("i-129", ".");
    assertThatThrownBy(() -> told.run(Dying::new)).hasMessage("killed");
    assertThat(told.mails()).isEmpty();
    copy("i-130", ".");
    told.run();
    Mail mail = only();
    assertThat(mail.subject()).startsWith("[Lexdelta] 3 changes: ");
    told.run();
    assertThat(told.mails()).isEmpty();
  }

  private void copy(String form, String end) {
    told.pages.see(
        clock.instant(), form, List.of(), ORDER.formatted(form.toUpperCase(Locale.ROOT)) + end);
  }

  private Mail only() throws Exception {
    List<Mail> mails = told.mails();
    assertThat(mails).hasSize(1);
    return mails.getFirst();
  }

  /** An outbox whose process is killed in the middle of a transaction. */
  private record Dying(Outbox outbox) implements OnlyFilled {
    @Override
    public void append(Message message) {
      outbox.append(message);
      throw new IllegalStateException("killed");
    }
  }
}
