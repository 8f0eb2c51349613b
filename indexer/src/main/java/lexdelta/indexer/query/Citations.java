package lexdelta.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.citation.Citation;
import lexdelta.crawler.citation.CitationReader;
import lexdelta.crawler.citation.Decision;
import lexdelta.crawler.citation.FamSection;
import lexdelta.crawler.citation.FormNumber;
import lexdelta.crawler.citation.RegisterPage;
import lexdelta.crawler.citation.StatuteCitation;

/**
 * Recognises a citation that stands alone and writes it the one way documents are filed under:
 * sections and parts of the Code of Federal Regulations, sections of the United States Code, also by
 * their numbers in the Immigration and Nationality Act, places in the USCIS Policy Manual and the
 * Foreign Affairs Manual, pages of the Federal Register, decisions and forms.
 */
public final class Citations {
  private static final String CFR = "(\\d{1,2})\\s*C\\.?\\s*F\\.?\\s*R\\.?\\s*";
  private static final String SIGN = "(?:§+|sections?|secs?\\.)?\\s*";
  private static final String LABELS = "((?:\\s*\\(\\s*[A-Za-z0-9]{1,5}\\s*\\)){0,12}?)";
  private static final String EDITION = "(?:\\s+\\((?:19|20)\\d\\d\\))?";

  private static final Pattern SECTION =
      pattern(
          CFR
              + SIGN
              + "(\\d{1,4}[a-z]{0,2}\\.\\d{1,4}[a-z]{0,2}(?:-\\d{1,4})?)"
              + LABELS
              + EDITION);
  private static final Pattern PART =
      pattern(CFR + "(?:parts?|pts?\\.)?\\s*(\\d{1,4}[a-z]{0,2})" + EDITION);
  private static final Pattern POLICY_MANUAL =
      pattern("(\\d{1,2})\\s*USCIS[- ]PM\\s+([A-Z](?:\\.\\d{1,2})?)" + LABELS);
  private static final Pattern POLICY_MANUAL_IN_WORDS =
      pattern(
          "Vol(?:ume|\\.)\\s*(\\d{1,2}),?\\s*Part\\s+([A-Z]),?\\s*Ch(?:apter|\\.)\\s*(\\d{1,2})");
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]+");

  private Citations() {}

  private static Pattern pattern(String form) {
    return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
  }

  /** The citation that this text is, white space and a full stop around it apart. */
  public static Optional<Query.Citation> find(String text) {
    String alone = tidy(text);
    Matcher section = SECTION.matcher(alone);
    if (section.matches()) {
      return cited(section.group(1) + " CFR " + lower(section.group(2)), section.group(3));
    }
    Matcher part = PART.matcher(alone);
    if (part.matches()) {
      return cited(part(part.group(1), part.group(2)), "");
    }
    Optional<StatuteCitation> statute = StatuteCitation.find(alone);
    if (statute.isPresent()) {
      return statute.map(it -> new Query.Citation(it.whole().id(), it.labels()));
    }
    Matcher manual = POLICY_MANUAL.matcher(alone);
    if (manual.matches()) {
      String place = manual.group(2).toUpperCase(Locale.ROOT);
      return cited(manual.group(1) + " USCIS-PM " + place, manual.group(3));
    }
    Matcher words = POLICY_MANUAL_IN_WORDS.matcher(alone);
    if (words.matches()) {
      String place = words.group(2).toUpperCase(Locale.ROOT) + "." + words.group(3);
      return cited(words.group(1) + " USCIS-PM " + place, "");
    }
    return CitationReader.alone(text).flatMap(Citations::other);
  }

  /** What is cited as a whole: a page of the Federal Register, a decision, a form. */
  private static Optional<Query.Citation> other(Citation citation) {
    return switch (citation) {
      case RegisterPage _, Decision _, FormNumber _ ->
          Optional.of(new Query.Citation(citation.whole().id(), List.of()));
      case FamSection section ->
          Optional.of(new Query.Citation(section.whole().id(), section.subsections()));
      default -> Optional.empty();
    };
  }

  /** A part of the Code of Federal Regulations: {@code 8 CFR part 214}. */
  public static String part(String title, String number) {
    return title + " CFR part " + lower(number);
  }

  private static String tidy(String text) {
    String folded = text.replaceAll("[\\s\\p{Z}]+", " ").replaceAll("[‐‑‒–]", "-").strip();
    return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
  }

  private static Optional<Query.Citation> cited(String citation, String labels) {
    List<String> each = new ArrayList<>();
    Matcher label = LABEL.matcher(labels);
    while (label.find()) {
      each.add(label.group());
    }
    return Optional.of(new Query.Citation(citation, each));
  }

  private static String lower(String number) {
    return number.toLowerCase(Locale.ROOT);
  }
}
