package lexdelta.crawler.source.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lexdelta.crawler.judge.Difference;
import lexdelta.crawler.judge.Judge;
import lexdelta.crawler.judge.Judgement;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.declared.Declaration.Expectation;
import lexdelta.crawler.source.declared.Declaration.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of invented agencies. */
class PageReaderTest {
  private static final URI ADDRESS = URI.create("https://agency.example/rules/visit");
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Visiting | Sample Agency</title>
      <link rel="canonical" href="https://agency.example/rules/visit"></head>
      <body class="page-8f3a"><header><a href="/">Sample Agency</a></header>
      <nav><ul><li><a href="/rules">Rules</a></li></ul></nav>
      <div id="cookie-banner">We use cookies.</div>
      <main id="m1"><ol class="breadcrumb"><li><a href="/">Home</a></li></ol>
      <h1>Visiting</h1>
      <p>A visitor <strong>must</strong> show <a href="/forms/x-1?utm_source=a">Form X-1</a>.</p>
      <h2 id="s-1">Fees</h2>
      <table><tr><th>Form</th><th>Fee</th></tr><tr><td>X-1</td><td>$45</td></tr></table>
      <ul><li>Pay by card.</li><li>Write to <a href="mailto:a@agency.example">us</a>.</li></ul>
      <button aria-controls="more">More</button><div id="more" hidden><p>Opened by a press.</p></div>
      <div hidden><p>Never seen.</p></div>
      <p>Last updated: March 3, 2025</p>
      <form><input name="csrf" value="1"><label>Was this helpful?</label></form>
      </main><aside>Related</aside><footer>© 2025 Agency</footer>
      <script>var t = 1;</script></body></html>
      """;

  private static Declaration declaration(Selection selection, Expectation expectation) {
    Declaration any = Declaration.of(new SourceId("sample"), Declaration.Kind.PAGE, ADDRESS);
    return new Declaration(
        any.source(), any.kind(), selection, expectation, List.of(), 1, true, "");
  }

  private static Reading read(String html, Selection selection, Expectation expectation)
      throws UnreadableSnapshotException {
    return new PageReader(declaration(selection, expectation))
        .read(
            html.getBytes(StandardCharsets.UTF_8),
            LocalDate.parse("2025-03-03"),
            Optional.of(ADDRESS));
  }

  private static Reading read(String html) throws UnreadableSnapshotException {
    return read(html, Selection.ALL, Expectation.USUAL);
  }

  @Test
  void theMainPartIsReadInOrder() throws Exception {
    Reading reading = read(PAGE);
    assertThat(reading.heading()).isEqualTo("Visiting");
    assertThat(reading.document().value()).isEqualTo("/us/declared/sample");
    assertThat(reading.provisions())
        .extracting(Provision::text)
        .containsExactly(
            "A visitor must show Form X-1.",
            "Fees",
            "Form | Fee",
            "X-1 | $45",
            "Pay by card.",
            "Write to us.",
            "Opened by a press.");
    assertThat(reading.provisions().get(0).links())
        .containsExactly(new Link("Form X-1", "https://agency.example/forms/x-1"));
    assertThat(reading.provisions().get(1).kind()).isEqualTo(ProvisionKind.HEADING);
    assertThat(reading.provisions().get(1).level()).isEqualTo(2);
    assertThat(reading.provisions().get(3).cells()).containsExactly("X-1", "$45");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          page-8f3a                | page-77b1
          March 3, 2025            | April 9, 2025
          ?utm_source=a            | ?utm_source=b&fbclid=zz
          /forms/x-1?utm_source=a  | https://agency.example/forms/x-1
          © 2025                   | © 2026
          value="1"                | value="2"
          var t = 1                | var t = 2
          We use cookies.          | We now use cookies.
          >Rules<                  | >All rules<
          Never seen.              | Not seen.
          Related                  | Also of interest
          <li>Pay by card.</li>    | <li><span>Pay by</span> card.</li>
          <p>A visitor             | <div><p class="x">A visitor
          <h2 id="s-1">            | <h2 id="s-99" data-t="1">
          """)
  void noiseMakesNoVersion(String before, String after) throws Exception {
    assertThat(PAGE).contains(before);
    Judgement judgement = judge(PAGE, PAGE.replace(before, after));
    assertThat(judgement.matters()).as(judgement.why()).isFalse();
  }

  @Test
  void anotherOrderOfBlocksMakesNoVersion() throws Exception {
    String other =
        PAGE.replace("<li>Pay by card.</li>", "")
            .replace("us</a>.</li>", "us</a>.</li><li>Pay by card.</li>");
    assertThat(judge(PAGE, other).differences()).containsExactly(Difference.ORDER);
    assertThat(judge(PAGE, other).matters()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /forms/x-1  | /forms/x-2   | LINKS    | false
          Fees        | Charges      | HEADINGS | false
          h2          | h3           | HEADINGS | false
          $45         | $50          | FIGURES  | true
          must        | may          | DUTIES   | true
          by card     | in cash      | WORDS    | true
          """)
  void substanceIsFoundAndWeighed(String before, String after, Difference what, boolean alerts)
      throws Exception {
    Judgement judgement = judge(PAGE, PAGE.replace(before, after));
    assertThat(judgement.differences()).contains(what);
    assertThat(judgement.matters()).isTrue();
    assertThat(judgement.alerts()).as(judgement.why()).isEqualTo(alerts);
  }

  private static Judgement judge(String before, String after) throws UnreadableSnapshotException {
    return Judge.of(Optional.of(read(before)), Optional.of(read(after)));
  }

  @Test
  void aSelectionIsReadAndWhatIsRemovedOrIgnoredIsNot() throws Exception {
    Selection selection =
        new Selection(List.of("ul", "table"), List.of("th"), List.of(Pattern.compile("by \\w+")));
    Reading reading =
        read(PAGE.replace("<nav><ul>", "<nav><ul class=x>"), selection, Expectation.USUAL);
    assertThat(reading.provisions())
        .extracting(Provision::text)
        .containsExactly("Rules", "X-1 | $45", "Pay .", "Write to us.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+b", "(a|aa)+$b", "(?:a|b|a)*c", "(.*)*x", "(a?){60}a{60}z"})
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPatternThatComesToNoEndIsGivenUp(String pattern) {
    String page = PAGE.replace("Pay by card.", "a".repeat(20_000));
    Selection selection = new Selection(List.of(), List.of(), List.of(Pattern.compile(pattern)));
    assertThatThrownBy(() -> read(page, selection, Expectation.USUAL))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining(pattern);
  }

  @Test
  void aPageThatIsNotItselfIsAnOutage() {
    Selection nothing = new Selection(List.of(".gone"), List.of(), List.of());
    assertThatThrownBy(() -> read(PAGE, nothing, Expectation.USUAL))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining("matches the selection");
    Expectation canary = new Expectation(Duration.ofDays(1), "Sample Canary", 1);
    assertThatThrownBy(() -> read(PAGE, Selection.ALL, canary)).hasMessageContaining("always says");
    Expectation many = new Expectation(Duration.ofDays(1), "", 50);
    assertThatThrownBy(() -> read(PAGE, Selection.ALL, many)).hasMessageContaining("at least 50");
    assertThatThrownBy(() -> read(PAGE.substring(0, 900))).hasMessageContaining("stops before");
    assertThatThrownBy(() -> read("<html><body></body></html>")).hasMessageContaining("0 passage");
  }

  @Test
  void aVeiledMailAddressIsUnveiled() {
    assertThat(LinkTargets.unhidden("5")).isEmpty();
    assertThat(LinkTargets.unhidden("2342634d0d40")).contains("mailto:a@n.c");
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS://Agency.Example:443/A?b=1&gclid=x#part, https://agency.example/A?b=1#part",
    "x;jsessionid=0A1B?sid=4, https://agency.example/rules/x",
    "#part, https://agency.example/rules/visit#part",
    "?page=2&_=1700000000000, https://agency.example/rules/visit?page=2",
    "//other.example/p, https://other.example/p",
    "MAILTO:A@agency.example?subject=x, mailto:a@agency.example"
  })
  void linksHaveOneForm(String written, String form) {
    LinkTargets targets = new LinkTargets(Optional.of(ADDRESS), Optional.empty());
    assertThat(targets.of(written)).contains(form);
    assertThat(targets.of("javascript:void(0)")).isEmpty();
  }
}
