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
  private static final int BEGINNING = 100;
  private static final int MOST_WORDS = 12;

  /** What may stand before the term: labels, a heading, and where the term holds. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)^(?:\\([A-Za-z0-9]{1,5}\\)\\s*[-–—]?\\s*)*"
              + "(?:definitions?(?:\\.[—–]?\\s+|[—–](?:\\([A-Za-z0-9]{1,5}\\)\\s*)*))?"
              + "(?:(?:as used in|for (?:the )?purposes? of) [^:.;]{3,100}:\\s+)?"
              + "(the terms? (?=\\S))?");

  /** What may stand between the term and its verb: “Joint custody, in the case of a child …, means”. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "^([^,;:“”\"]{2,80}?)(?:,? (?:as used (?:in|with)|with respect to)"
              + "|, (?:as (?:determined|defined|commonly) |except (?:as|for) |for (?:the )?purposes of "
              + "|in the case of ))[^;:]{2,160}?(?=,? (?:means?|includes?|refers? to|is defined as)\\b)");

  /** How a paragraph in a list of definitions says what its term means, beside “means”. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?!(?:A|An|The|This|That|These|Such|If|It|For|In)\\s)([\\p{Lu}\\d][^.;:,“”\"]{0,100}?),?"
              + " (?:(?:generally )?means?|includes?|exists? when)\\b");

  /** A further definition in a paragraph of such a list: “… . Distinction means …”. */
  private static final Pattern NEXT =
      Pattern.compile("(?<=[.] )([\\p{Lu}][\\w-]+(?: [a-z][\\w-]+){0,2}) means\\b");

  private static final Pattern LIST =
      Pattern.compile("(?i)\\bdefinitions\\b|\\bthe (?:following )?terms?\\b[^.;]{0,20}[:—-]$");
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(?i).*\\b(?:or|and|by|of|the|any|an?|this|that|no|not)$|means [a-z]{1,3}\\b.*");

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
      String text = reading.provisions().get(i).text();
      for (String term : terms.defined(i)) {
        DefinedTerm defined = new DefinedTerm(term, i, terms.scope(i));
        found.putIfAbsent(
            String.join("\n", term.toLowerCase(Locale.ROOT), defined.scope(), text), defined);
      }
    }
    return List.copyOf(found.values());
  }

  private List<String> defined(int at) {
    Provision provision = reading.provisions().get(at);
    if (provision.kind() != ProvisionKind.PARAGRAPH && provision.kind() != ProvisionKind.EXTRACT) {
      return List.of();
    }
    List<String> terms = new ArrayList<>();
    first(at, provision.text()).ifPresent(term -> add(terms, term));
    for (Matcher inline = INLINE.matcher(provision.text()); inline.find(); ) {
      add(terms, inline.group(1));
    }
    Matcher next = NEXT.matcher(provision.text());
    while (next.find()) {
      if (LISTED.matcher(next.group()).matches() && listed(at)) {
        add(terms, next.group(1));
      }
    }
    return terms;
  }

  /** The term with which a paragraph begins, as it is written there. */
  private Optional<String> first(int at, String text) {
    Matcher before = BEFORE.matcher(text);
    if (!before.lookingAt() || before.end() == text.length()) {
      return Optional.empty();
    }
    String words = text.substring(before.end());
    boolean introduced = before.group(1) != null;
    Matcher aside = ASIDE.matcher(words);
    String told = aside.find() ? aside.group(1) + words.substring(aside.end()) : words;
    // Behind «the term» it may begin with a small letter, which a definition alone does not.
    String large =
        introduced ? told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1) : told;
    return Definitions.term(large)
        .or(() -> inList(at, large))
        .map(it -> large.startsWith(it) ? told.substring(0, it.length()) : it);
  }

  private Optional<String> inList(int at, String words) {
    Matcher listed = LISTED.matcher(words);
    return listed.lookingAt() && Quotes.words(listed.group(1)) <= MOST_WORDS && listed(at)
        ? Optional.of(listed.group(1))
        : Optional.empty();
  }

  /** Whether what a paragraph belongs to is a list of definitions, and the paragraph a member of it. */
  private boolean listed(int at) {
    if (OF_ALL.matcher(reading.heading()).find()) {
      return true;
    }
    Place place = places().begunBy(at).getFirst();
    return LIST.matcher(beginning(at)).find()
        || places()
            .above(place)
            .filter(it -> LIST.matcher(beginning(it.unit().provision())).find())
            .isPresent();
  }

  private String beginning(int at) {
    String text = reading.provisions().get(at).text();
    return text.substring(0, Math.min(BEGINNING, text.length()));
  }

  private static void add(List<String> terms, String written) {
    String term = plain(written);
    boolean good =
        term.length() <= LONGEST_TERM
            && term.chars().anyMatch(Character::isLetter)
            && !UNFINISHED.matcher(term).matches();
    if (good && terms.stream().noneMatch(term::equalsIgnoreCase)) {
      terms.add(term);
    }
  }

  private static String plain(String term) {
    return term.replaceAll("[“”\"‘]| generally$", "").strip();
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
