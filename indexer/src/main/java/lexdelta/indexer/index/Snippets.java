package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the stretch of a passage that shows best why it was found, and marks exactly what the query
 * matched there: Lucene itself says from where to where, so that a phrase is one mark, and a word
 * that the query did not count in this passage has none.
 */
final class Snippets {
  /** About so many characters; a passage a little longer is shown whole. */
  private static final int LENGTH = 300;

  private static final int WHOLE = 360;

  /** How far before the first match to look for the beginning of its sentence. */
  private static final int LEAD = 80;

  /** A stretch of a text that matched. */
  record Span(int start, int end) {}

  /**
   * What is shown of a passage.
   *
   * @param best which of its texts has most of what the query asked for; the first without a match
   */
  record Snippet(List<Fragment> fragments, int best) {}

  private final IndexSearcher searcher;
  private final Weight weight;

  Snippets(IndexSearcher searcher, Query query) throws IOException {
    this.searcher = searcher;
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
  }

  /** The snippet of a passage; without a match in its texts, the beginning of them. */
  Snippet of(int document, List<String> texts) throws IOException {
    return of(texts, matches(document));
  }

  /** The snippet of texts, joined by line breaks, in which something matched. */
  static Snippet of(List<String> texts, List<Span> matched) {
    String text = String.join("\n", texts);
    if (text.isEmpty()) {
      return new Snippet(List.of(), 0);
    }
    List<Span> matches = merged(matched);
    return new Snippet(fragments(text, window(text, matches), matches), best(texts, matches));
  }

  private static int best(List<String> texts, List<Span> matches) {
    int best = 0;
    int most = 0;
    int start = 0;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      int from = start;
      int different =
          (int)
              matches.stream()
                  .filter(match -> from <= match.start() && match.end() <= from + text.length())
                  .map(match -> text.substring(match.start() - from, match.end() - from))
                  .map(word -> word.toLowerCase(Locale.ROOT))
                  .distinct()
                  .count();
      if (different > most) {
        most = different;
        best = i;
      }
      start += text.length() + 1;
    }
    return best;
  }

  private List<Span> matches(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Matches matches = weight.matches(leaf, document - leaf.docBase);
    List<Span> spans = new ArrayList<>();
    if (matches != null) {
      collect(matches.getMatches(Fields.TEXT), spans);
      collect(matches.getMatches(Fields.EXACT), spans);
    }
    return spans;
  }

  private static void collect(@Nullable MatchesIterator each, List<Span> spans) throws IOException {
    while (each != null && each.next()) {
      spans.add(new Span(each.startOffset(), each.endOffset()));
    }
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    List<Span> merged = new ArrayList<>();
    for (Span span : sorted) {
      if (!merged.isEmpty() && span.start() < merged.getLast().end()) {
        Span last = merged.removeLast();
        merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private static Span window(String text, List<Span> matches) {
    if (text.length() <= WHOLE) {
      return new Span(0, text.length());
    }
    int best = 0;
    int bestWorth = -1;
    for (int i = 0; i < matches.size(); i++) {
      int worth = worth(text, matches, i);
      if (worth > bestWorth) {
        bestWorth = worth;
        best = i;
      }
    }
    int start = matches.isEmpty() ? 0 : beginning(text, matches.get(best).start());
    return new Span(start, ending(text, start, matches));
  }

  /** Different words count more than repeated ones. */
  private static int worth(String text, List<Span> matches, int first) {
    Set<String> words = new HashSet<>();
    int count = 0;
    int limit = matches.get(first).start() + LENGTH - LEAD;
    for (int i = first; i < matches.size() && matches.get(i).end() <= limit; i++) {
      Span match = matches.get(i);
      words.add(text.substring(match.start(), match.end()).toLowerCase(Locale.ROOT));
      count++;
    }
    return words.size() * 1000 + count;
  }

  private static int beginning(String text, int match) {
    int earliest = Math.max(0, match - LEAD);
    if (earliest == 0) {
      return 0;
    }
    for (int i = match - 1; i > earliest; i--) {
      char before = text.charAt(i - 1);
      if (before == '\n' || (text.charAt(i) == ' ' && ".;:".indexOf(before) >= 0)) {
        return text.charAt(i) == ' ' ? i + 1 : i;
      }
    }
    int word = text.indexOf(' ', earliest);
    return word >= 0 && word < match ? word + 1 : match;
  }

  private static int ending(String text, int start, List<Span> matches) {
    int end = Math.min(text.length(), start + LENGTH);
    if (end == text.length()) {
      return end;
    }
    int space = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
    end = space > start ? space : end - (Character.isLowSurrogate(text.charAt(end)) ? 1 : 0);
    for (Span match : matches) {
      end = match.start() < end && match.end() > end ? match.end() : end;
    }
    return end;
  }

  private static List<Fragment> fragments(String text, Span window, List<Span> matches) {
    List<Fragment> fragments = new ArrayList<>();
    int at = window.start();
    for (Span match : matches) {
      if (match.start() >= at && match.end() <= window.end()) {
        add(fragments, text.substring(at, match.start()), false);
        add(fragments, text.substring(match.start(), match.end()), true);
        at = match.end();
      }
    }
    add(fragments, text.substring(at, window.end()), false);
    return fragments;
  }

  private static void add(List<Fragment> fragments, String text, boolean matched) {
    if (!text.isEmpty()) {
      fragments.add(new Fragment(text, matched));
    }
  }
}
