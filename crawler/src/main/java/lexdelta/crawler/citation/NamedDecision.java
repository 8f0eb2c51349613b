package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/**
 * A decision by its party alone, of which the text does not say where it is printed: {@code Matter of
 * Dhanasar}.
 */
public record NamedDecision(String party) implements Citation {
  @Override
  public CitationKind kind() {
    return CitationKind.DECISION;
  }

  @Override
  public String id() {
    return "Matter of " + party;
  }

  @Override
  public List<String> subsections() {
    return List.of();
  }

  @Override
  public String bluebook() {
    return id();
  }

  /** Empty: several decisions bear one name. */
  @Override
  public Optional<String> address() {
    return Optional.empty();
  }
}
