package lexdelta.searchapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A page as a test looks at it. */
public final class Page {
  private Page() {}

  /** The page, when it has the status and is good HTML. */
  public static Document of(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Document page = Jsoup.parse(answer.body(), answer.uri().toString(), parser);
    assertThat(parser.getErrors()).isEmpty();
    return page;
  }
}
