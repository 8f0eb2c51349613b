package lexdelta.searchapi.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lexdelta.indexer.index.Facet;

/** By what an answer can be narrowed down, as readers see it; in the order of the page. */
enum Choice {
  KIND("Kind", Facet.KIND),
  PUBLISHER("Publisher", Facet.SOURCE),
  AGENCY("Agency", Facet.AGENCY),
  PART("CFR part", Facet.PART),
  TOPIC("Topic", Facet.SUBJECT),
  YEAR("Took effect in", Facet.YEAR),
  FORCE("On the day", Facet.FORCE),
  SOURCE("Source", Facet.SOURCE);

  private final String title;
  private final Facet facet;

  Choice(String title, Facet facet) {
    this.title = title;
    this.facet = facet;
  }

  String title() {
    return title;
  }

  /** What the index counts for it. */
  Facet facet() {
    return facet;
  }

  /** The name in addresses and JSON. */
  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Choice> of(String slug) {
    return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
  }
}
