package lexdelta.searchapi.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.indexer.index.Ordering;
import lexdelta.indexer.query.Spacing;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import org.springframework.util.MultiValueMap;

/**
 * A search as it stands in an address, without where in the answer one is.
 *
 * @param q the query as typed
 * @param asOf the day as typed; empty for today
 * @param knownOn the day by whose knowledge it is answered, as typed; empty for now
 * @param ordering how answers are sorted
 * @param spacing what a space means where connectors are used
 * @param chosen the values chosen of each {@link Choice}, none of which are empty
 */
record Asked(
    String q,
    String asOf,
    String knownOn,
    Ordering ordering,
    Spacing spacing,
    Map<Choice, List<String>> chosen) {
  private static final int MOST_VALUES = 50;
  private static final int LONGEST_VALUE = 300;

  Asked {
    chosen = Map.copyOf(chosen);
  }

  /**
   * Reads it from the parameters of an address.
   *
   * @throws lexdelta.searchapi.problems.ProblemException when one of them cannot be used
   */
  static Asked in(MultiValueMap<String, String> parameters) {
    Map<Choice, List<String>> chosen = new LinkedHashMap<>();
    for (Choice choice : Choice.values()) {
      List<String> values =
          parameters.getOrDefault(choice.slug(), List.of()).stream()
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .distinct()
              .toList();
      refuseTooMuch(choice, values);
      if (!values.isEmpty()) {
        chosen.put(choice, values);
      }
    }
    return new Asked(
        first(parameters, "q", ""),
        first(parameters, "asOf", ""),
        first(parameters, "knownOn", ""),
        ordering(first(parameters, "sort", Ordering.RELEVANCE.slug())),
        spacing(first(parameters, "spacing", "and")),
        chosen);
  }

  private static void refuseTooMuch(Choice choice, List<String> values) {
    if (values.size() > MOST_VALUES
        || values.stream().anyMatch(it -> it.length() > LONGEST_VALUE)) {
      throw Problem.parameter(
              choice.slug(),
              "At most %d values of at most %d characters each."
                  .formatted(MOST_VALUES, LONGEST_VALUE))
          .exception();
    }
  }

  static String first(MultiValueMap<String, String> parameters, String name, String otherwise) {
    return parameters.getOrDefault(name, List.of(otherwise)).getFirst();
  }

  private static Ordering ordering(String slug) {
    return Ordering.of(slug.strip())
        .orElseThrow(() ->
            Problem.parameter(
                    "sort",
                    "«%s» is no order. Write relevance, newest or position.".formatted(slug))
                .exception());
  }

  private static Spacing spacing(String word) {
    return switch (word.strip()) {
      case "and", "" -> Spacing.AND;
      case "or" -> Spacing.OR;
      default ->
          throw Problem.parameter(
                  "spacing",
                  "A space means “and” or “or”; «%s» is neither of these.".formatted(word))
              .exception();
    };
  }

  /** The day asked for, if one was. */
  Optional<LocalDate> day() {
    return Parameters.optionalDay("asOf", asOf);
  }

  /** The day by whose knowledge it is answered, if one was asked for. */
  Optional<LocalDate> knownDay() {
    return Parameters.optionalDay("knownOn", knownOn);
  }

  List<String> of(Choice choice) {
    return chosen.getOrDefault(choice, List.of());
  }

  /** The same in another order. */
  Asked sorted(Ordering other) {
    return new Asked(q, asOf, knownOn, other, spacing, chosen);
  }

  /** The same with a query in its place. */
  Asked asking(String other) {
    return new Asked(other, asOf, knownOn, ordering, spacing, chosen);
  }

  /** The same with nothing chosen. */
  Asked whole() {
    return new Asked(q, asOf, knownOn, ordering, spacing, Map.of());
  }

  /** The same with a value chosen too, or no longer where it was. */
  Asked turned(Choice choice, String value) {
    List<String> values = new ArrayList<>(of(choice));
    if (!values.remove(value)) {
      values.add(value);
    }
    Map<Choice, List<String>> turned = new LinkedHashMap<>(chosen);
    if (values.isEmpty()) {
      turned.remove(choice);
    } else {
      turned.put(choice, List.copyOf(values));
    }
    return new Asked(q, asOf, knownOn, ordering, spacing, turned);
  }

  /** Its parameters as they stand in an address, encoded; always in the same order. */
  String parameters() {
    List<String> pairs = new ArrayList<>();
    pairs.add(pair("q", q));
    if (!asOf.isBlank()) {
      pairs.add(pair("asOf", asOf));
    }
    if (!knownOn.isBlank()) {
      pairs.add(pair("knownOn", knownOn));
    }
    if (ordering != Ordering.RELEVANCE) {
      pairs.add(pair("sort", ordering.slug()));
    }
    if (spacing == Spacing.OR) {
      pairs.add(pair("spacing", "or"));
    }
    for (Choice choice : Choice.values()) {
      of(choice).stream().sorted().forEach(value -> pairs.add(pair(choice.slug(), value)));
    }
    return String.join("&", pairs);
  }

  /** The page of it. */
  String page() {
    return "/search?" + parameters();
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
