package lexdelta.crawler.source.uscis.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.junit.jupiter.api.Test;

/** Forms, on invented samples. */
class FormsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final String ONE =
      "<div class=messages><div class=messages__text><p>Alert: Sample one.</p></div></div>";
  private static final String TWO =
      "<div class=messages><div class=messages__text><p>ALERT: Starting June 3, 2024, we will accept"
          + " only the 04/01/24 edition.</p></div></div>";
  static final String PAGE =
      "<html><head><link rel=canonical href='https://www.uscis.gov/i-999'></head><body><main><div"
          + " class=region-content><article class=node--type-immigration-form><h1>I-999,"
          + " <span>Sample Form</span></h1><div class=field--name-body>"
          + ONE
          + TWO
          + "<p>Use this sample form to ask for samples, and read every sample before you send"
          + " it.</p></div><div class=accordion__header>Edition Date</div><div><p>04/01/24. You can"
          + " find it below.</p></div><div class=accordion__header>Filing Fee</div><div><p>The fee"
          + " is $1,470. See <a href='/g-1055?form=i-999'>fees</a>.</p></div><div"
          + " class=accordion__header>Where to File</div><div><p>Mail it to the sample"
          + " lockbox.</p><a href='/sites/default/files/document/forms/i-999.pdf'>Form I-999 <span"
          + " class=file-ext-info>(PDF, 4 KB)</span></a></div></article></div><div"
          + " class=reviewed-date>Last Reviewed/Updated: 05/01/2024</div></main></body></html>";

  private static Reading read(String page) throws UnreadableSnapshotException {
    return new FormPageFile().read(page.getBytes(StandardCharsets.UTF_8), DAY).getFirst();
  }

  private static String fact(Reading reading, FactKind kind) {
    return String.join(
        ",", reading.facts().stream().filter(f -> f.kind() == kind).map(Fact::value).toList());
  }

  @Test
  void formSaysWhatProgramsReckonWith() throws Exception {
    Reading form = read(PAGE);
    assertThat(form.document()).hasToString("/us/uscis/forms/i-999");
    assertThat(fact(form, FactKind.EDITION_ON)).isEqualTo("2024-04-01");
    assertThat(fact(form, FactKind.ACCEPTED_UNTIL)).isEqualTo("2024-06-02");
    assertThat(fact(form, FactKind.FEE))
        .isEqualTo("1470.00,https://www.uscis.gov/g-1055?form=i-999");
    assertThat(fact(form, FactKind.FILED_AT)).isEqualTo("Mail it to the sample lockbox.");
    assertThat(fact(form, FactKind.DOWNLOAD)).endsWith("/i-999.pdf");
  }

  @Test
  void alertsInAnotherOrderAndAnotherDayOfReviewAreNoChange() throws Exception {
    String other = PAGE.replace(ONE + TWO, TWO + ONE).replace("05/01/2024", "05/02/2024");
    assertThat(read(other)).isEqualTo(read(PAGE));
  }

  @Test
  void pageCutShortOrWithoutItsDetailsIsRefused() {
    assertThatThrownBy(() -> read(PAGE.replace("</html>", "")))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining("stops before its end");
    assertThatThrownBy(() -> read(PAGE.replace("accordion__header", "other")))
        .hasMessageContaining("none of a form's details");
    assertThatThrownBy(() -> read(PAGE.replace("<main>", "<div>")))
        .hasMessageContaining("main part");
  }

  @Test
  void sentencesSayUntilWhenAnEarlierEditionIsTaken() {
    assertThat(until("Until May 31, 2024, you may also use the 12/02/19 edition."))
        .isEqualTo("2024-05-31");
    assertThat(until("We will accept prior editions through Sept. 2, 2024."))
        .isEqualTo("2024-09-02");
    assertThat(until("Beginning on Oct. 1, 2024, we will only accept the 06/07/24 edition."))
        .isEqualTo("2024-09-30");
    assertThat(until("After June 3, 2024, we will reject any other edition of the form."))
        .isEqualTo("2024-06-03");
    assertThat(until("We accept the 06/07/24 edition.")).isEmpty();
    assertThat(until("The office is closed until June 3, 2024.")).isEmpty();
  }

  private static String until(String sentence) {
    return String.join(",", GracePeriod.of(sentence).stream().map(Fact::value).toList());
  }
}
