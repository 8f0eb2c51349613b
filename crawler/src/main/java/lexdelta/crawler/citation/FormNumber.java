package lexdelta.crawler.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A form by its number: {@code Form I-129}. The day of an edition is not part of it. */
public record FormNumber(String number) implements Citation {
  private static final Set<String> OF_USCIS = Set.of("I", "N", "G", "AR");

  @Override
  public CitationKind kind() {
    return CitationKind.FORM;
  }

  @Override
  public String id() {
    return "Form " + number;
  }

  @Override
  public List<String> subsections() {
    return List.of();
  }

  @Override
  public String bluebook() {
    return "Form " + number;
  }

  /** Empty for the forms of other agencies. */
  @Override
  public Optional<String> address() {
    return OF_USCIS.contains(number.substring(0, Math.max(0, number.indexOf('-'))))
        ? Optional.of("/us/uscis/forms/" + number.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
