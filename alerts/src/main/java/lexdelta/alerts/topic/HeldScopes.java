package lexdelta.alerts.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import lexdelta.crawler.record.SourceId;

/**
 * The citations and sources that many cover: says which of them something touches, without asking
 * all of them. Scopes of one citation lie in the order of their letters, so that those above a
 * citation are found by its beginnings and those below it stand together; scopes of several parts
 * lie under their title by their first part. For one thread.
 */
public final class HeldScopes {
  /** What is covered under one key. */
  private record Covered(List<CitationScope> scopes, List<SourceId> sources) {}

  private final Map<String, Covered> byKey = new HashMap<>();
  private final Map<SourceId, Set<String>> bySource = new HashMap<>();
  private final Map<CitationScope, Set<String>> byScope = new HashMap<>();
  private final NavigableMap<String, Set<CitationScope>> byCitation = new TreeMap<>();
  private final Map<String, NavigableMap<Long, Set<CitationScope>>> byParts = new HashMap<>();

  /** Holds what is covered under a key, in the place of what was. */
  public void put(String key, Collection<CitationScope> scopes, Collection<SourceId> sources) {
    remove(key);
    if (scopes.isEmpty() && sources.isEmpty()) {
      return;
    }
    Covered covered = new Covered(List.copyOf(scopes), List.copyOf(sources));
    byKey.put(key, covered);
    covered.scopes.forEach(scope -> {
      Set<String> keys = byScope.computeIfAbsent(scope, this::placed);
      keys.add(key);
    });
    covered.sources.forEach(
        source -> bySource.computeIfAbsent(source, _ -> new LinkedHashSet<>(2)).add(key));
  }

  private Set<String> placed(CitationScope scope) {
    scopesBeside(scope).add(scope);
    return new LinkedHashSet<>(2);
  }

  /** Those of the same citation in other signs, or that begin with the same part. */
  private Set<CitationScope> scopesBeside(CitationScope scope) {
    return scope
        .parts()
        .map(parts ->
            byParts
                .computeIfAbsent(parts.title(), _ -> new TreeMap<>())
                .computeIfAbsent(parts.first(), _ -> new LinkedHashSet<>(2)))
        .orElseGet(
            () -> byCitation.computeIfAbsent(letters(scope.value()), _ -> new LinkedHashSet<>(2)));
  }

  private static String letters(String citation) {
    return CitationScope.plain(citation).toLowerCase(Locale.ROOT);
  }

  /** Lets go of what is covered under a key. */
  public void remove(String key) {
    Covered covered = byKey.remove(key);
    if (covered == null) {
      return;
    }
    for (CitationScope scope : covered.scopes) {
      Set<String> keys = byScope.get(scope);
      if (keys != null && keys.remove(key) && keys.isEmpty()) {
        byScope.remove(scope);
        scopesBeside(scope).remove(scope);
      }
    }
    for (SourceId source : covered.sources) {
      bySource.computeIfPresent(
          source, (_, keys) -> keys.remove(key) && keys.isEmpty() ? null : keys);
    }
  }

  /** The keys under which a source is covered. */
  public Set<String> covering(SourceId source) {
    return Set.copyOf(bySource.getOrDefault(source, Set.of()));
  }

  /** The keys under which a scope is held. */
  public Set<String> holding(CitationScope scope) {
    return Set.copyOf(byScope.getOrDefault(scope, Set.of()));
  }

  /** All scopes that {@linkplain CitationScope#touches touch} a citation or an address. */
  public Set<CitationScope> touching(String citationOrAddress) {
    Set<CitationScope> touching = new LinkedHashSet<>();
    String citation = letters(citationOrAddress);
    above(citation, touching::addAll);
    below(citation, touching::addAll);
    CitationScope.part(CitationScope.plain(citationOrAddress))
        .ifPresent(part -> around(part, touching::add));
    return touching;
  }

  private void above(String citation, Consumer<Set<CitationScope>> told) {
    for (int end = 1; end <= citation.length(); end++) {
      if (CitationScope.endsAt(citation, end)) {
        Optional.ofNullable(byCitation.get(citation.substring(0, end))).ifPresent(told);
      }
    }
  }

  private void below(String citation, Consumer<Set<CitationScope>> told) {
    for (Map.Entry<String, Set<CitationScope>> next : byCitation.tailMap(citation).entrySet()) {
      if (!next.getKey().startsWith(citation)) {
        return;
      }
      if (CitationScope.endsAt(next.getKey(), citation.length())) {
        told.accept(next.getValue());
      }
    }
  }

  private void around(CitationScope.Parts part, Consumer<CitationScope> told) {
    NavigableMap<Long, Set<CitationScope>> ofTitle = byParts.get(part.title());
    if (ofTitle != null) {
      ofTitle.headMap(part.first(), true).values().stream()
          .flatMap(Set::stream)
          .filter(scope -> scope.parts().filter(parts -> parts.last() >= part.first()).isPresent())
          .forEach(told);
    }
  }
}
