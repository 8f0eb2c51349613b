package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/** A rulemaking by its Regulation Identifier Number: {@code RIN 1615-AC68}. */
public record Rin(String number) implements Citation {
  @Override
  public CitationKind kind() {
    return CitationKind.RIN;
  }

  @Override
  public String id() {
    return "RIN " + number;
  }

  @Override
  public List<String> subsections() {
    return List.of();
  }

  @Override
  public String bluebook() {
    return "RIN " + number;
  }

  /** Empty: it names all documents of a rulemaking. */
  @Override
  public Optional<String> address() {
    return Optional.empty();
  }
}
