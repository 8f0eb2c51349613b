package lexdelta.indexer.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.crawler.citation.StatuteCitation;

/** What a reader asks for, as a tree. */
public sealed interface Query {

  /** Plain words, no connector: passages with all of them first, then with most. */
  record Words(List<String> words) implements Query {
    public Words {
      words = List.copyOf(words);
    }
  }

  /** One word, its plural and its other forms. */
  record Word(String word) implements Query {}

  /** The words in this order, side by side, unstemmed. */
  record Phrase(List<String> words) implements Query {
    public Phrase {
      words = List.copyOf(words);
    }
  }

  /** Words that begin so: {@code natural!}. Three letters at least. */
  record Root(String start) implements Query {}

  record And(List<Query> all) implements Query {
    public And {
      all = List.copyOf(all);
    }
  }

  record Or(List<Query> any) implements Query {
    public Or {
      any = List.copyOf(any);
    }
  }

  /** The one, but not the other. */
  record ButNot(Query wanted, Query unwanted) implements Query {}

  /**
   * A citation typed alone.
   *
   * @param citation as normalised: {@code 8 CFR 214.2}; of the Immigration and Nationality Act by the
   *     number in the United States Code
   * @param labels of the paragraph, outermost first: {@code h, 13}; empty for the whole
   */
  record Citation(String citation, List<String> labels) implements Query {
    public Citation {
      labels = List.copyOf(labels);
    }

    /** The paragraph as it is written: {@code (h)(13)}. */
    public String signs() {
      return labels.stream().map(label -> "(" + label + ")").collect(Collectors.joining());
    }

    /** The same by its number in the Act, {@code 212(a)(9)(B)}; empty where it is not of the Act. */
    public Optional<String> ofTheAct() {
      return StatuteCitation.find(citation + signs()).flatMap(StatuteCitation::ofTheAct);
    }
  }
}
