package lexdelta.alerts.matching;

import java.util.List;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.crawler.record.SourceId;

/** What brought a change to a topic. */
public sealed interface Why {

  /**
   * The query matched a changed passage with its headings.
   *
   * @param words as they stand there, each once, in order; none when it asks for no words
   * @param inPassage whether any of them stands in the passage, rather than in the headings alone
   */
  record Matched(List<String> words, boolean inPassage) implements Why {
    public Matched {
      words = List.copyOf(words);
    }

    @Override
    public String inWords() {
      if (words.isEmpty()) {
        return "its query is true of the document";
      }
      String quoted = "“" + String.join("”, “", words) + "”";
      return inPassage
          ? quoted + " in what changed"
          : quoted + " in the headings above what changed";
    }
  }

  /** The document, or a citation it says is affected, lies in what the topic covers. */
  record Cited(String citation, CitationScope scope) implements Why {
    @Override
    public String inWords() {
      return citation.equals(scope.value())
          ? citation + " is one of its citations"
          : citation + " lies in " + scope + ", which it covers";
    }
  }

  /** The topic covers the whole source. */
  record Published(SourceId source) implements Why {
    @Override
    public String inWords() {
      return "everything from the source " + source + " belongs to it";
    }
  }

  /** The reason in words, the end of a sentence. */
  String inWords();
}
