package lexdelta.indexer.query;

import java.util.List;

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
   * @param citation as normalised: {@code 8 CFR 214.2}
   * @param labels of the paragraph, outermost first: {@code h, 13}; empty for the whole
   */
  record Citation(String citation, List<String> labels) implements Query {
    public Citation {
      labels = List.copyOf(labels);
    }
  }
}
