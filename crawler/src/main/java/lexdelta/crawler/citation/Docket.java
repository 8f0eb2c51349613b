package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/** A docket: {@code USCIS-2021-0010}. */
public record Docket(String number) implements Citation {
  @Override
  public CitationKind kind() {
    return CitationKind.DOCKET;
  }

  @Override
  public String id() {
    return number;
  }

  @Override
  public List<String> subsections() {
    return List.of();
  }

  @Override
  public String bluebook() {
    return "Docket No. " + number;
  }

  /** Empty: it names all documents of a proceeding. */
  @Override
  public Optional<String> address() {
    return Optional.empty();
  }
}
