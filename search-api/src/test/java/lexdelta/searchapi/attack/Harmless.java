package lexdelta.searchapi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether an answer has anything that a browser would run, or that we did not write as markup. */
final class Harmless {
  /** Breaks out of text, of attributes in either quote, of comments, of templates. */
  static final String SCRIPT =
      "\"'--></textarea><script>alert(1)</script><x-evil onclick=alert(1)>";

  /** What a template would work out, in each of the ways it has. */
  static final String TEMPLATE =
      "${7919*6997}*{7919*6997}@{${7919*6997}}[[${7919*6997}]]__${7919*6997}__::.x";

  private static final String WORKED_OUT = "55409243";
  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "action", "formaction", "xlink:href", "data", "poster", "background");

  private Harmless() {}

  static void is(HttpResponse<String> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    assertThat(answer.body()).doesNotContain(WORKED_OUT);
    if (type.startsWith("text/html")) {
      page(Jsoup.parse(answer.body(), answer.uri().toString()));
    } else if (!answer.body().isEmpty()) {
      assertThat(type).matches("(application/(problem\\+)?json|text/csv|text/css|text/plain).*");
    }
  }

  static void page(Document page) {
    assertThat(page.select("script").eachAttr("src"))
        .isSubsetOf("/changes.js", "/suggest.js", "/reading.js", "/live.js", "/keep.js");
    assertThat(page.select("script").eachText()).allMatch(String::isEmpty);
    assertThat(page.select("x-evil, iframe, object, embed, base, style, meta[http-equiv], frame"))
        .isEmpty();
    for (Element element : page.getAllElements()) {
      element.attributes().forEach(it -> attribute(element, it));
    }
  }

  private static void attribute(Element element, Attribute it) {
    String name = it.getKey().toLowerCase(Locale.ROOT);
    assertThat(name).as(element.outerHtml()).doesNotStartWith("on").isNotEqualTo("style");
    if (ADDRESSES.contains(name)) {
      assertThat(it.getValue().replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT))
          .as(element.outerHtml())
          .doesNotStartWith("javascript:")
          .doesNotStartWith("vbscript:")
          .doesNotStartWith("data:");
    }
  }
}
