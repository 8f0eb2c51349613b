package lexdelta.alerts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.VersionId;
import org.junit.jupiter.api.Test;

/** All text is invented. */
class GatheringTest {
  private static final Instant SEEN = Instant.parse("2034-05-01T14:00:00Z");
  private static final String FEE =
      "ALERT: On June 1, 2034, the fee for Form %s rises to $470 for every sample request that is"
          + " filed by mail with the sample office of this department";

  private final List<Event> events = new ArrayList<>();
  private long number;

  @Test
  void tenCopiesAreOneEventAndThePagesOwnFormIsThisForm() {
    for (String form : "i-90 i-129 i-130 i-131 i-140 i-485 i-539 i-751 i-765 i-821".split(" ")) {
      alert(form, 1, FEE.formatted(form.toUpperCase(Locale.ROOT)) + ".");
    }
    assertThat(sizes()).containsExactly(10);
  }

  @Test
  void aCopyThatNamesAnotherFormIsTheSameOnlyWhereTheOthersNameItToo() {
    alert("i-765", 1, FEE.formatted("I-765") + ".");
    alert("i-821", 1, FEE.formatted("I-765") + ".");
    alert("i-912", 1, FEE.formatted("I-131") + ".");
    assertThat(sizes()).containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void aCopyThatDriftsIsTheSameEvent() {
    alert("i-765", 1, FEE.formatted("I-765") + ".");
    alert("i-821", 2, FEE.formatted("I-821") + ", as announced.");
    assertThat(sizes()).containsExactly(2);
  }

  @Test
  void anotherFigureMonthNameOrTurningWordIsAnotherEvent() {
    String fee = FEE.formatted("I-90") + ".";
    alert("i-90", 1, fee);
    alert("i-91", 1, fee.replace("470", "480"));
    alert("i-92", 1, fee.replace("June", "July"));
    alert("i-93", 1, fee.replace("rises", "does not rise"));
    alert("i-94", 1, fee.replace("sample office", "Texas office"));
    alert("i-95", 1, fee.replace("sample office", "Nebraska office"));
    assertThat(sizes()).hasSize(6);
  }

  @Test
  void whatComesMoreThanTwoDaysAfterTheFirstIsAnotherEvent() {
    alert("i-90", 1, FEE.formatted("I-90"));
    alert("i-91", 3, FEE.formatted("I-91"));
    alert("i-92", 4, FEE.formatted("I-92"));
    assertThat(sizes()).containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void whatOnePageSaysTwiceIsTwoEvents() {
    alert("i-90", 1, FEE.formatted("I-90"));
    alert("i-90", 2, FEE.formatted("I-90"));
    assertThat(sizes()).containsExactly(1, 1);
  }

  @Test
  void whatIsTakenOutIsNotWhatIsPutIn() {
    Reading without = page("i-90", "A sample page.");
    Reading with = page("i-91", FEE, "A sample page.");
    change(1, page("i-90", FEE, "A sample page."), without);
    change(1, page("i-91", "A sample page."), with);
    assertThat(sizes()).containsExactly(1, 1);
  }

  @Test
  void theSameEditOfOtherPassagesIsNotTheSameEvent() {
    edit("a", "The sample stay lasts six years.", "six", "seven");
    edit("b", "The sample fee is waived for a stay of six months.", "six", "seven");
    edit("c", "The sample stay lasts six years.", "six", "seven");
    assertThat(sizes()).containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void oneOtherWordInALongPassageIsAnotherEvent() {
    String passage =
        "The sample request is approved" + " by the sample office of the day".repeat(20);
    edit("a", passage, "approved", "available");
    edit("b", passage, "approved", "withheld");
    assertThat(sizes()).containsExactly(1, 1);
  }

  @Test
  void newDocumentsAndThoseGoneAreNobodysCopies() {
    Reading one = page("one", FEE);
    Reading other = page("other", FEE);
    assertThat(Said.of(one.document(), Comparer.compare(Optional.empty(), Optional.of(one))))
        .isEmpty();
    assertThat(Said.of(other.document(), Comparer.compare(Optional.of(other), Optional.empty())))
        .isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Reading before = page("i-90", "In sample words.");
    Reading after = page("i-90", "In other sample words of Form I-90, for $470.", FEE);
    Said said = said(before, after).orElseThrow();
    Said read = Said.read(said.written());
    assertThat(read).isEqualTo(said);
    assertThat(read.figuresHash()).isEqualTo(said.figuresHash());
  }

  private List<Integer> sizes() {
    return events.stream().map(event -> event.places().size()).toList();
  }

  private void alert(String form, int day, String text) {
    change(day, page(form, "A sample page."), page(form, text, "A sample page."));
  }

  private void edit(String page, String text, String from, String to) {
    change(1, page(page, text), page(page, text.replace(from, to)));
  }

  /** Each change is gathered by itself, as it is when it comes in a run of its own. */
  private void change(int day, Reading before, Reading after) {
    Instant at = SEEN.plus(day - 1, ChronoUnit.DAYS).plusSeconds(number);
    Change change =
        new Change(
            ++number,
            after.document(),
            new SourceId("sample"),
            Optional.of(new VersionId(2 * number)),
            new VersionId(2 * number + 1),
            ChangeKind.CHANGED,
            Cause.PUBLISHER,
            true,
            new SnapshotId(number),
            LocalDate.of(2034, 5, day),
            at);
    Gathering gathering = new Gathering(events);
    gathering.place(change, said(before, after));
    events.clear();
    events.addAll(gathering.events());
  }

  private static Optional<Said> said(Reading before, Reading after) {
    return Said.of(after.document(), Comparer.compare(Optional.of(before), Optional.of(after)));
  }

  private static Reading page(String name, String... texts) {
    return new Reading(
        new DocumentId("/us/sample/forms/" + name),
        DocumentKind.FORM,
        "Form " + name,
        "Sample",
        List.of(),
        LocalDate.of(2034, 5, 1),
        Optional.empty(),
        Stream.of(texts).map(text -> Provision.of(ProvisionKind.NOTE, text)).toList());
  }
}
