package lexdelta.alerts.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.indexer.query.Filings;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;

/** Topics by the names that queries call them by: {@code top(h-1b)}. */
public final class NamedTopics {
  /** Topics within topics beyond this go round in a circle. */
  private static final int DEEPEST = 5;

  private final Map<String, Topic> byName = new HashMap<>();

  /** These topics, each by its title and by its id, in capitals or not. */
  public NamedTopics(Collection<Topic> topics) {
    for (Topic topic : topics) {
      byName.put(key(topic.title()), topic);
    }
    for (Topic topic : topics) {
      byName.put(key(topic.id().value()), topic);
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a query names topics at all. */
  public static boolean named(Query query) {
    boolean[] named = {false};
    Filings.replaced(
        query,
        filed -> {
          named[0] |= filed.under() == Query.Filing.TOPIC;
          return filed;
        });
    return named[0];
  }

  /**
   * The same query with what each topic in it covers in the place of its name.
   *
   * @throws QuerySyntaxException when it names a topic that is not there
   */
  public ParsedQuery putIn(ParsedQuery parsed) throws QuerySyntaxException {
    Optional<String> unknown = unknown(parsed.query());
    if (unknown.isPresent()) {
      String name = unknown.get();
      throw new QuerySyntaxException(
          "There is no topic “%s”.".formatted(name),
          Math.max(0, parsed.text().toLowerCase(Locale.ROOT).indexOf("top(")),
          byName.isEmpty()
              ? "Leave top(…) out: there are no topics yet."
              : "The topics are "
                  + byName.values().stream()
                      .map(Topic::title)
                      .distinct()
                      .sorted()
                      .collect(Collectors.joining(", "))
                  + ".");
    }
    return new ParsedQuery(
        parsed.text(), putIn(parsed.query(), 0), parsed.interpretation(), parsed.asOf());
  }

  /** Why a topic cannot be asked for what it names; its query can be read. */
  public Optional<String> problem(Topic topic) {
    if (topic.query().isEmpty()) {
      return Optional.empty();
    }
    return unknown(read(topic.query()))
        .map(name ->
            "The query of the topic «%s» names a topic “%s” that is not there."
                .formatted(topic.title(), name));
  }

  private Optional<String> unknown(Query query) {
    List<String> unknown = new ArrayList<>();
    Filings.replaced(
        query,
        filed -> {
          if (filed.under() == Query.Filing.TOPIC && !byName.containsKey(key(filed.value()))) {
            unknown.add(filed.value());
          }
          return filed;
        });
    return unknown.stream().findFirst();
  }

  private Query putIn(Query query, int depth) {
    return Filings.replaced(
        query, filed -> filed.under() == Query.Filing.TOPIC ? covered(filed, depth) : filed);
  }

  private Query covered(Query.Filed named, int depth) {
    Topic topic = byName.get(key(named.value()));
    if (topic == null || depth >= DEEPEST) {
      return named; // found in nothing
    }
    List<Query> any = new ArrayList<>();
    if (!topic.query().isEmpty() && topic.queryProblem().isEmpty()) {
      any.add(putIn(read(topic.query()), depth + 1));
    }
    topic.citations().forEach(it -> any.add(new Query.Filed(Query.Filing.CITATION, it.value())));
    topic.sources().forEach(it -> any.add(new Query.Filed(Query.Filing.SOURCE, it.value())));
    return any.size() == 1 ? any.getFirst() : new Query.Or(any);
  }

  private static Query read(String query) {
    try {
      return QueryLanguage.parse(query).query();
    } catch (QuerySyntaxException unchecked) {
      throw new IllegalStateException(unchecked);
    }
  }
}
