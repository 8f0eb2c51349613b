package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The terms that a text defines, with where each holds. Read from the forms in which the Code of
 * Federal Regulations and the United States Code define: a paragraph that begins with its term
 * (“Specialty occupation means …”), and “the term … means”. Where a term holds is said in the
 * paragraph itself, in one above it, or in what leads in to all (“As used in this chapter, the
 * term:”).
 */
public final class DefinedTerms {
  private static final Pattern INLINE =
      Pattern.compile(
          "\\b[Tt]he terms? [“\"‘]?([^“”\".;:,()]{2,80}?)[”\"’]?,? (?:\\([^)]{1,80}\\),? )?"
              + "(?:means?|includes?|shall mean|refers? to|(?:has|have|shall have) the (?:same )?meaning)\\b");
  private static final Pattern SCOPE =
      Pattern.compile(
          "(?i)\\b(?:as used (?:throughout|in)|when used in|for (?:the )?purposes? of|in|under)\\s+"
              + "((?:paragraphs? (?:\\([A-Za-z0-9]{1,5}\\))+ of )?this (?:sub)?(?:section|part|chapter|title|paragraph|subpart|act)"
              + "(?: (?:[IVX]+\\b|\\([A-Za-z0-9]{1,5}\\)(?:\\([A-Za-z0-9]{1,5}\\))*))?)");
  private static final Pattern OF_ALL = Pattern.compile("(?i)^definitions?\\b");
  private static final int LONGEST_TERM = 80;
  private static final int NEAR = 400;

  /** What may stand before the term: labels, a heading, and where the term holds. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)^(?:\\([A-Za-z0-9]{1,5}\\)\\s*[-–—]?\\s*)*(?:definitions?\\.[—–]?\\s+)?"
              + "(?:(?:as used in|for (?:the )?purposes? of) [^:.;]{3,100}:\\s+)?");

  private final Reading reading;

  /** Made when the first term is found: most texts define nothing. */
  private @Nullable Places places;

  private DefinedTerms(Reading reading) {
    this.reading = reading;
  }

  /** All of a text, in its order; of a term defined twice alike, the first. */
  public static List<DefinedTerm> of(Reading reading) {
    DefinedTerms terms = new DefinedTerms(reading);
    Map<String, DefinedTerm> found = new LinkedHashMap<>();
    for (int i = 0; i < reading.provisions().size(); i++) {
      for (String term : terms.defined(reading.provisions().get(i))) {
        DefinedTerm defined = new DefinedTerm(term, i, terms.scope(i));
        found.putIfAbsent(term.toLowerCase(Locale.ROOT) + " " + defined.scope(), defined);
      }
    }
    return List.copyOf(found.values());
  }

  private List<String> defined(Provision provision) {
    if (provision.kind() != ProvisionKind.PARAGRAPH && provision.kind() != ProvisionKind.EXTRACT) {
      return List.of();
    }
    List<String> terms = new ArrayList<>();
    Optional<String> first = Definitions.term(BEFORE.matcher(provision.text()).replaceFirst(""));
    first.filter(DefinedTerms::good).map(DefinedTerms::plain).ifPresent(terms::add);
    Matcher inline = INLINE.matcher(provision.text());
    while (inline.find()) {
      String term = plain(inline.group(1));
      if (good(term) && terms.stream().noneMatch(term::equalsIgnoreCase)) {
        terms.add(term);
      }
    }
    return terms;
  }

  private static boolean good(String term) {
    return term.length() <= LONGEST_TERM && term.chars().anyMatch(Character::isLetter);
  }

  private static String plain(String term) {
    return term.replaceAll("[“”\"‘]", "").strip();
  }

  private String scope(int provision) {
    Optional<String> own = scope(reading.provisions().get(provision).text());
    if (own.isPresent()) {
      return own.get();
    }
    Places all = places();
    Optional<Place> above = all.above(all.begunBy(provision).getFirst());
    while (above.isPresent()) {
      Provision holding = reading.provisions().get(above.get().unit().provision());
      Optional<String> said = scope(holding.text());
      if (said.isPresent()) {
        return said.get();
      }
      above = all.above(above.get());
    }
    return leadIn(provision).orElseGet(this::byHeading);
  }

  private Places places() {
    Places made = places;
    if (made == null) {
      made = Places.of(reading);
      places = made;
    }
    return made;
  }

  /** What announces all that follow: an unlabelled paragraph before that ends in a colon or dash. */
  private Optional<String> leadIn(int provision) {
    return IntStream.range(0, provision)
        .filter(at -> !places().begunBy(at).getFirst().unit().labelled())
        .mapToObj(at -> reading.provisions().get(at).text())
        .filter(text -> text.endsWith(":") || text.endsWith("—") || text.endsWith("-"))
        .filter(text -> text.length() <= NEAR)
        .flatMap(text -> scope(text).stream())
        .findFirst();
  }

  /** A section that is called “Definitions” and says nothing else defines for its part. */
  private String byHeading() {
    return OF_ALL.matcher(reading.heading()).find() ? "this part" : "";
  }

  private static Optional<String> scope(String text) {
    Matcher scope = SCOPE.matcher(text.substring(0, Math.min(NEAR, text.length())));
    while (scope.find()) {
      // «in this section» says where a term holds only when the sentence is about a term.
      String before = text.substring(0, scope.start());
      String words = text.substring(scope.start(), scope.end());
      if (!words.toLowerCase(Locale.ROOT).matches("(?:in|under)\\s.*")
          || before.contains("used ")) {
        return Optional.of(scope.group(1));
      }
    }
    return Optional.empty();
  }
}
