package lexdelta.crawler.source.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsTest {
  private static final String FILE =
      """
      remove: .crumbs
      ignore: ["Views: \\\\d+"]
      publishers:
        - name: Sample Agency
          select: main
          remove: [.share]
          sources:
            - id: sample-news
              title: News
              kind: feed
              address: https://agency.example/feed
              cadence: 6h
              topics: [H-1B, F-1]
              canary: Agency
              items: 3
              edition: 2
            - id: sample-page
              kind: page
              address: https://agency.example/page
              select: [article, .notice]
              remove: .late
              watched: false
      """;

  private static List<Declaration> read(String text) {
    return Declarations.read("sample.yml", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsRemovedAddsUpAndTheNearestSelectionCounts() {
    List<Declaration> declared = read(FILE);
    Declaration news = declared.getFirst();
    Declaration page = declared.getLast();
    assertThat(news.selection().select()).containsExactly("main");
    assertThat(news.selection().remove()).containsExactly(".crumbs", ".share");
    assertThat(page.selection().select()).containsExactly("article", ".notice");
    assertThat(page.selection().remove()).containsExactly(".crumbs", ".share", ".late");
    assertThat(page.selection().ignore()).map(Pattern::pattern).containsExactly("Views: \\d+");
    assertThat(news.topics()).containsExactly("H-1B", "F-1");
    assertThat(news.expectation())
        .isEqualTo(new Declaration.Expectation(Duration.ofHours(6), "Agency", 3));
    assertThat(page.watched()).isFalse();
    assertThat(new DeclaredSource(news).reader()).isGreaterThan(new DeclaredSource(page).reader());
  }

  @Test
  void jsonIsReadToo() {
    assertThat(
            read(
                """
                {"publishers": [{"name": "Sample", "sources": [
                  {"id": "a", "kind": "pdf", "address": "https://agency.example/a.pdf"}]}]}
                """))
        .singleElement()
        .satisfies(d -> assertThat(d.kind()).isEqualTo(Declaration.Kind.PDF));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cadence: 6h  | cadenza: 6h       | line 12 | «cadenza» is not known
          kind: feed   | kind: blog        | line 10 | page, feed, sitemap, pdf
          items: 3     | items: some       | line 15 | whole number
          cadence: 6h  | cadence: 10s      | line 12 | no cadence
          remove: .late| remove: '..late'  | line 21 | no CSS selector
          https://agency.example/page | /page | line 19 | no address
          sample-page  | sample-news       | line 17 | twice
          sample-page  | Sample Page       | line 17 | lower case
          watched: false | watched: no     | line 22 | true or false
          Sample Agency | [                | line 4  | neither YAML nor JSON
          """)
  void mistakesAreToldWithTheirLine(String right, String wrong, String line, String what) {
    assertThatThrownBy(() -> read(FILE.replace(right, wrong)))
        .isInstanceOf(BadDeclarationsException.class)
        .hasMessageContaining("sample.yml")
        .hasMessageContaining(what)
        .message()
        .satisfies(message -> {
          if (!wrong.startsWith("[")) {
            assertThat(message).contains(line);
          }
        });
  }

  @Test
  void noFileDeclaresNothing() {
    assertThat(Declarations.read(Path.of("there-is-no-such-file.yml"))).isEmpty();
    assertThat(read("")).isEmpty();
  }

  @Test
  void whatShipsIsOffAndUnproven() {
    assertThat(Declarations.shipped())
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(declaration -> {
          assertThat(declaration.watched()).isFalse();
          assertThat(declaration.provenBy()).isEmpty();
          assertThat(declaration.source().address().getHost()).endsWith(".gov");
        });
  }
}
