package lexdelta.indexer.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/** A word of a leaf of a pattern, at a place behind the leaf's first. */
sealed interface Slot {

  /** How many places behind the first word of its leaf. */
  int place();

  /** Finds the documents that have it. */
  Query query();

  /** One word. */
  record One(int place, Term term) implements Slot {
    @Override
    public Query query() {
      return new TermQuery(term);
    }
  }

  /**
   * Any word of a form.
   *
   * @param letters {@code *} stands for one letter
   * @param open whether more letters may follow
   * @param query as it follows from these
   */
  record Some(int place, String field, String letters, boolean open, Query query) implements Slot {
    static Some of(int place, String field, String letters, boolean open) {
      Query query =
          new AutomatonQuery(
              new Term(field, letters),
              automaton(letters, open),
              false,
              MultiTermQuery.CONSTANT_SCORE_REWRITE);
      return new Some(place, field, letters, open, query);
    }

    /** As it is typed. */
    String typed() {
      return letters + (open ? "!" : "");
    }

    CompiledAutomaton compiled() {
      return new CompiledAutomaton(automaton(letters, open), false, true);
    }

    private static Automaton automaton(String letters, boolean open) {
      List<Automaton> word = new ArrayList<>();
      for (int c : letters.codePoints().toArray()) {
        word.add(c == '*' ? Automata.makeAnyChar() : Automata.makeChar(c));
      }
      if (open) {
        word.add(Automata.makeAnyString());
      }
      return Operations.determinize(
          Operations.concatenate(word), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
  }
}
