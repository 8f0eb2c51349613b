package lexdelta.indexer.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lexdelta.crawler.citation.CfrPart;
import lexdelta.crawler.citation.CfrSection;
import lexdelta.crawler.citation.Citation;
import lexdelta.crawler.citation.CitationReader;
import lexdelta.crawler.citation.Decision;
import lexdelta.crawler.citation.FamSection;
import lexdelta.crawler.citation.FormNumber;
import lexdelta.crawler.citation.InaSection;
import lexdelta.crawler.citation.PolicyManual;
import lexdelta.crawler.citation.RegisterPage;
import lexdelta.crawler.citation.StatuteCitation;

/**
 * Recognises a citation that stands alone and writes it the one way documents are filed under:
 * sections and parts of the Code of Federal Regulations, sections of the United States Code, also by
 * their numbers in the Immigration and Nationality Act, places in the USCIS Policy Manual and the
 * Foreign Affairs Manual, pages of the Federal Register, decisions and forms.
 */
public final class Citations {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–]");
  private static final Pattern EDITION = Pattern.compile(" \\((?:19|20)\\d\\d\\)$");

  private Citations() {}

  /** The citation that this text is, white space, a full stop and the year of an edition apart. */
  public static Optional<Query.Citation> find(String text) {
    return read(text).flatMap(Citations::filed);
  }

  /** Likewise, as what it cites; of the Act by the section of the Code that prints it. */
  public static Optional<Citation> read(String text) {
    return CitationReader.alone(tidy(text))
        .flatMap(citation ->
            citation instanceof InaSection act ? act.inTheCode() : Optional.of(citation));
  }

  /** Kinds that no document or provision is filed under are words like any others. */
  private static Optional<Query.Citation> filed(Citation citation) {
    return switch (citation) {
      case CfrSection _, StatuteCitation _, PolicyManual _, FamSection _ ->
          Optional.of(new Query.Citation(citation.whole().id(), citation.subsections()));
      case CfrPart part when part.within().isEmpty() ->
          Optional.of(new Query.Citation(part.id(), List.of()));
      case RegisterPage _, Decision _, FormNumber _ ->
          Optional.of(new Query.Citation(citation.whole().id(), List.of()));
      default -> Optional.empty();
    };
  }

  /** A part of the Code of Federal Regulations: {@code 8 CFR part 214}. */
  public static String part(String title, String number) {
    return title + " CFR part " + number.toLowerCase(Locale.ROOT);
  }

  private static String tidy(String text) {
    String folded = HYPHENS.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("-").strip();
    String cited = folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    return EDITION.matcher(cited).replaceFirst("");
  }
}
