package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;

/**
 * Two states of a publication held side by side, document by document: a title of the CFR on two
 * days. A document that was given another number is one document; words that went from one document
 * to another are carried.
 *
 * @param documents in the order of the later state, those that are gone last
 * @param carried words that went from one document to another, in the order of the later state
 */
public record Collation(List<Comparison> documents, List<Across> carried) {
  /** The share of telling words by which a document under another number is known again. */
  private static final double LEAST_LIKENESS = 0.5;

  /** Shorter ones are found again anywhere by chance. */
  private static final int LEAST_WORDS = 8;

  /** Words that were carried from one document to another. */
  public record Across(DocumentId from, DocumentId to, Carried words) {}

  public Collation {
    documents = List.copyOf(documents);
    carried = List.copyOf(carried);
  }

  /** Two readings of what may be one document. */
  private record Pair(Optional<Reading> before, Optional<Reading> after) {
    DocumentId from() {
      return before.or(() -> after).orElseThrow().document();
    }

    DocumentId to() {
      return after.or(() -> before).orElseThrow().document();
    }
  }

  /** Holds two states side by side; in each of them every document stands once. */
  public static Collation of(List<Reading> earlier, List<Reading> later) {
    List<Pair> pairs = pairs(earlier, later);
    List<List<ProvisionChange>> changes =
        pairs.stream().map(pair -> Comparer.changes(pair.before(), pair.after())).toList();
    List<CarriedWords.Run> runs = CarriedWords.of(changes);
    List<Comparison> documents = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      int number = i;
      documents.add(
          new Comparison(
              pairs.get(i).before(),
              pairs.get(i).after(),
              Comparer.heading(pairs.get(i).before(), pairs.get(i).after()),
              changes.get(i),
              runs.stream()
                  .filter(run -> run.from() == number && run.to() == number)
                  .map(CarriedWords.Run::within)
                  .toList()));
    }
    return new Collation(
        documents,
        runs.stream()
            .filter(run -> run.from() != run.to())
            .map(run ->
                new Across(pairs.get(run.from()).from(), pairs.get(run.to()).to(), run.within()))
            .toList());
  }

  private static List<Pair> pairs(List<Reading> earlier, List<Reading> later) {
    Map<DocumentId, Reading> before = new LinkedHashMap<>();
    earlier.forEach(reading -> before.put(reading.document(), reading));
    Set<DocumentId> there = new HashSet<>();
    later.forEach(reading -> there.add(reading.document()));
    Map<DocumentId, Reading> renumbered =
        renumbered(
            earlier.stream().filter(reading -> !there.contains(reading.document())).toList(),
            later.stream().filter(reading -> !before.containsKey(reading.document())).toList());
    List<Pair> pairs = new ArrayList<>();
    for (Reading reading : later) {
      Optional<Reading> old =
          Optional.ofNullable(before.remove(reading.document()))
              .or(() -> Optional.ofNullable(renumbered.get(reading.document())));
      old.ifPresent(it -> before.remove(it.document()));
      pairs.add(new Pair(old, Optional.of(reading)));
    }
    before.values().forEach(gone -> pairs.add(new Pair(Optional.of(gone), Optional.empty())));
    return pairs;
  }

  /** By the later number, which earlier document it is. */
  private static Map<DocumentId, Reading> renumbered(List<Reading> gone, List<Reading> come) {
    Map<DocumentId, Reading> found = new HashMap<>();
    Set<DocumentId> taken = new HashSet<>();
    Vocabulary vocabulary = new Vocabulary();
    List<Words> left = gone.stream().map(reading -> words(reading, vocabulary)).toList();
    List<Words> right = come.stream().map(reading -> words(reading, vocabulary)).toList();
    for (Chain.Pair pair : Alike.pairs(left, right, LEAST_LIKENESS)) {
      Reading before = gone.get(pair.left());
      Reading after = come.get(pair.right());
      if (before.kind() == after.kind()
          && left.get(pair.left()).size() >= LEAST_WORDS
          && !found.containsKey(after.document())
          && taken.add(before.document())) {
        found.put(after.document(), before);
      }
    }
    return found;
  }

  private static Words words(Reading reading, Vocabulary vocabulary) {
    return Words.of(
        Stream.concat(
                Stream.of(reading.heading()), reading.provisions().stream().map(Provision::text))
            .flatMap(text -> Token.of(text).stream())
            .toList(),
        vocabulary);
  }
}
