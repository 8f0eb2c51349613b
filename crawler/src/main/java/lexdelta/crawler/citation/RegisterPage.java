package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/**
 * A page of the Federal Register: {@code 89 FR 6194, 6200}.
 *
 * @param page on which the document begins
 * @param pins the pages pointed at
 */
public record RegisterPage(String volume, String page, List<String> pins) implements Citation {
  public RegisterPage {
    pins = List.copyOf(pins);
  }

  /** The document itself, as documents of the Federal Register are cited: {@code 89 FR 6194}. */
  public String document() {
    return volume + " FR " + page;
  }

  @Override
  public CitationKind kind() {
    return CitationKind.FR;
  }

  @Override
  public String id() {
    return document();
  }

  @Override
  public String plain() {
    return id() + Labels.pins(pins);
  }

  @Override
  public Citation whole() {
    return new RegisterPage(volume, page, List.of());
  }

  @Override
  public List<String> subsections() {
    return pins;
  }

  @Override
  public String bluebook() {
    return volume + " Fed. Reg. " + page + Labels.pins(pins);
  }

  /** Empty: documents of the Federal Register have their number in their address, not the page. */
  @Override
  public Optional<String> address() {
    return Optional.empty();
  }
}
