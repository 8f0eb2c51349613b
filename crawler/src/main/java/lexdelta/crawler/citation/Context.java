package lexdelta.crawler.citation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a text stands, for what is said from there: {@code paragraph (b)(2) of this section}.
 *
 * @param place of the text, as deep as it is known: {@code 8 CFR 214.2(h)}, {@code 8 CFR part 214},
 *     {@code INA 212}
 * @param titles of the parts of the CFR that the text is about, for a {@code § 214.2} without its
 *     title: {@code 214} of title {@code 8}
 */
public record Context(Optional<Citation> place, Map<String, String> titles) {
  /** Nothing is known of where the text stands. */
  public static final Context NONE = new Context(Optional.empty(), Map.of());

  public Context {
    titles = Map.copyOf(titles);
  }

  /** In a place. */
  public static Context in(Citation place) {
    return new Context(Optional.of(place), Map.of());
  }

  /** The same for a paragraph further in. */
  public Context at(List<String> labels) {
    return labels.isEmpty() || place.isEmpty()
        ? this
        : new Context(place.flatMap(it -> Paragraphs.below(it, labels)).or(() -> place), titles);
  }

  /** The title of the CFR that the text stands in; empty when it stands in none. */
  Optional<String> cfrTitle() {
    return place.flatMap(it ->
        switch (it) {
          case CfrSection section -> Optional.of(section.title());
          case CfrPart part -> Optional.of(part.title());
          case CfrChapter chapter -> Optional.of(chapter.title());
          default -> Optional.empty();
        });
  }

  /** The part of the CFR that the text stands in. */
  Optional<CfrPart> part() {
    return place.flatMap(it ->
        switch (it) {
          case CfrSection section -> Optional.of(new CfrPart(section.title(), section.part(), ""));
          case CfrPart part -> Optional.of(new CfrPart(part.title(), part.part(), ""));
          default -> Optional.empty();
        });
  }

  /** Whether “section 212(a)” can only be one of the Act here. */
  boolean speaksOfTheAct() {
    return place.filter(InaSection.class::isInstance).isPresent()
        || cfrTitle().filter("8"::equals).isPresent();
  }
}
