package lexdelta.indexer.index;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.Query;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Offers another query for one with words that no text has: each such word replaced by the nearest
 * one that texts have, two letters changed at most. It offers, and never changes what is asked.
 */
final class Spelling {
  /** A word; what an expander, a bracket, a digit or a hyphen touches is left alone. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}*!#=/_’'-])\\p{L}{4,40}(?![\\p{L}\\p{N}*!_(-])");

  private static final Set<String> CONNECTORS = Set.of("near", "onear", "atleast", "asof", "para");
  private static final int CANDIDATES = 5;

  /** Of a word and its correction; «hardhsip» and «hardship» are nearer than this. */
  private static final float NEAR = 0.6f;

  private final IndexReader reader;
  private final Analyzers analyzers;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling(IndexReader reader, Analyzers analyzers) {
    this.reader = reader;
    this.analyzers = analyzers;
    checker.setAccuracy(NEAR);
  }

  /** Another query; empty when the index knows all words, or nothing near them. */
  Optional<String> of(ParsedQuery asked) throws IOException {
    if (asked.query() instanceof Query.Citation) {
      return Optional.empty();
    }
    StringBuilder other = new StringBuilder();
    Matcher word = WORD.matcher(asked.text());
    boolean changed = false;
    while (word.find()) {
      Optional<String> better = better(word.group());
      changed |= better.isPresent();
      word.appendReplacement(other, Matcher.quoteReplacement(better.orElse(word.group())));
    }
    word.appendTail(other);
    return changed ? Optional.of(other.toString()) : Optional.empty();
  }

  private Optional<String> better(String word) throws IOException {
    String plain = word.toLowerCase(Locale.ROOT);
    if (CONNECTORS.contains(plain) || known(word)) {
      return Optional.empty();
    }
    SuggestWord[] near =
        checker.suggestSimilar(
            new Term(Fields.EXACT, plain), CANDIDATES, reader, SuggestMode.SUGGEST_ALWAYS);
    return near.length == 0 ? Optional.empty() : Optional.of(near[0].string);
  }

  private boolean known(String word) throws IOException {
    for (String field : List.of(Fields.EXACT, Fields.TITLE_EXACT, Fields.TEXT, Fields.HEADING)) {
      for (Analyzers.Asked each : analyzers.asked(field, word)) {
        if (held(new Term(field, each.word()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether some segment has a word; the first that is asked mostly has. */
  private boolean held(Term word) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader().docFreq(word) > 0) {
        return true;
      }
    }
    return false;
  }
}
