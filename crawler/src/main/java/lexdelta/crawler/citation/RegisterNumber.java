package lexdelta.crawler.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A document of the Federal Register by its number: {@code FR Doc. 2024-01427}. */
public record RegisterNumber(String number) implements Citation {
  @Override
  public CitationKind kind() {
    return CitationKind.FR_DOC;
  }

  @Override
  public String id() {
    return "FR Doc. " + number;
  }

  @Override
  public List<String> subsections() {
    return List.of();
  }

  @Override
  public String bluebook() {
    return "FR Doc. " + number;
  }

  @Override
  public Optional<String> address() {
    return Optional.of("/us/fr/" + number.toLowerCase(Locale.ROOT));
  }
}
