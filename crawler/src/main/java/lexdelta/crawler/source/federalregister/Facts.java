package lexdelta.crawler.source.federalregister;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;

/** The facts of a document, in order, each once. */
final class Facts {
  private final Map<String, Fact> facts = new LinkedHashMap<>();

  /** Notes a fact, unless it is known or without a value. */
  void add(FactKind kind, String about, String value, String words) {
    if (!value.isBlank()) {
      add(new Fact(kind, about, value, words));
    }
  }

  /** Notes a fact that stands in no sentence. */
  void add(FactKind kind, String about, String value) {
    add(kind, about, value, "");
  }

  void add(Fact fact) {
    facts.putIfAbsent(fact.kind() + "\n" + fact.about() + "\n" + fact.value(), fact);
  }

  /** The values of one kind that are known so far. */
  List<String> values(String about) {
    return facts.values().stream().filter(f -> f.about().equals(about)).map(Fact::value).toList();
  }

  /** The sentence of a fact of this kind and value, if one is known. */
  static Optional<String> words(List<Fact> facts, FactKind kind, String value) {
    return facts.stream()
        .filter(fact -> fact.kind() == kind && fact.value().equals(value))
        .map(Fact::words)
        .findFirst();
  }

  List<Fact> all() {
    return List.copyOf(facts.values());
  }
}
