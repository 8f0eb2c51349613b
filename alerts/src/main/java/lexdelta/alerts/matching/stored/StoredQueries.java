package lexdelta.alerts.matching.stored;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.index.Analyzers;
import lexdelta.indexer.index.SingleText;
import lexdelta.indexer.index.StoredQuery;
import lexdelta.indexer.index.UnderHeadings;
import lexdelta.indexer.index.Vocabulary;
import lexdelta.indexer.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Queries by keys, which say of a text which of them are true of it. Queries come and go at any time;
 * those that ask for the same are held, and asked, once. A query that fails stops no other. What the
 * words of queries are known by stays when they go. For one thread.
 */
public final class StoredQueries {
  /** A query, and whose it is. */
  private static final class Held {
    private final int place;
    private final Query tree;
    private final List<String> keys = new ArrayList<>(1);
    private Optional<int[]> waiting = Optional.empty();

    Held(int place, Query tree) {
      this.place = place;
      this.tree = tree;
    }
  }

  /**
   * What is said of a text.
   *
   * @param found queries that are true of it, in no order
   * @param failed keys of queries that could not be asked, and why
   */
  public record Answer(List<Found> found, Map<String, RuntimeException> failed) {
    public Answer {
      found = List.copyOf(found);
      failed = Map.copyOf(failed);
    }
  }

  /**
   * A query that is true of a text.
   *
   * @param keys whose it is, in the order in which they came
   */
  public record Found(StoredQuery query, List<String> keys) {}

  private final Vocabulary vocabulary;
  private final WaitingLists waiting = new WaitingLists();
  private final Map<Query, Held> byTree = new HashMap<>();
  private final Map<String, Held> byKey = new HashMap<>();

  /** What is told of each query that is true, by its place. */
  private @Nullable Found[] told = new Found[16];

  private int length;

  /** Places that were left. */
  private final List<Integer> free = new ArrayList<>();

  /** In which round each was asked last: one that waits at several numbers may be met twice. */
  private int[] asked = new int[16];

  private int round;

  /** None yet. */
  public StoredQueries(Analyzers analyzers) {
    this.vocabulary = new Vocabulary(analyzers);
  }

  /**
   * Holds a query under a key, in the place of the one that was held under it.
   *
   * @throws IllegalArgumentException when the query cannot be asked of any text; none is then held
   *     under the key
   */
  public void put(String key, Query query) {
    remove(key);
    Query tree = CanonicalQuery.of(query);
    Held same = byTree.get(tree);
    if (same == null) {
      same = hold(tree);
    }
    same.keys.add(key);
    byKey.put(key, same);
  }

  private Held hold(Query tree) {
    StoredQuery query = vocabulary.read(tree);
    int place = free.isEmpty() ? length++ : free.removeLast();
    Held added = new Held(place, tree);
    added.waiting = waiting.add(place, query, vocabulary.size());
    if (place >= told.length) {
      told = Arrays.copyOf(told, 2 * place);
      asked = Arrays.copyOf(asked, 2 * place);
    }
    told[place] = new Found(query, Collections.unmodifiableList(added.keys));
    byTree.put(tree, added);
    return added;
  }

  /**
   * Lets go of what is held under a key.
   *
   * @return whether something was
   */
  public boolean remove(String key) {
    Held one = byKey.remove(key);
    if (one == null) {
      return false;
    }
    one.keys.remove(key);
    if (one.keys.isEmpty()) {
      waiting.remove(one.place, one.waiting);
      byTree.remove(one.tree);
      told[one.place] = null;
      free.add(one.place);
    }
    return true;
  }

  /** How many keys there are. */
  public int size() {
    return byKey.size();
  }

  /** How many different queries they have. */
  public int different() {
    return byTree.size();
  }

  /**
   * A reading of whose texts it will be asked; before queries are put or removed.
   *
   * @param headings that it is to be found by, beside its own
   * @param today the day on which it is seen, for queries that say “last 30 days”
   */
  public UnderHeadings under(
      Reading reading, SourceId source, List<String> headings, LocalDate today) {
    return vocabulary.under(reading, source, headings, today);
  }

  /** The queries that are true of a text. */
  public Answer match(SingleText text) {
    Round met = new Round(text);
    round++;
    waiting.meet(text, met);
    return new Answer(met.found, met.failed);
  }

  /** What comes of asking about one text. */
  private final class Round implements WaitingLists.Met {
    private final SingleText text;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, RuntimeException> failed = new LinkedHashMap<>();

    Round(SingleText text) {
      this.text = text;
    }

    @Override
    public void found(int place) {
      Found one = told[place];
      if (one != null && asked[place] != round) {
        asked[place] = round;
        found.add(one);
      }
    }

    @Override
    public void perhaps(int place) {
      Found one = told[place];
      if (one != null && asked[place] != round) {
        asked[place] = round;
        ask(one);
      }
    }

    private void ask(Found one) {
      try {
        if (one.query().isTrueOf(text)) {
          found.add(one);
        }
      } catch (RuntimeException problem) {
        one.keys().forEach(key -> failed.put(key, problem));
      }
    }
  }
}
