package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/**
 * A page of the Statutes at Large: {@code 114 Stat. 1464}.
 *
 * @param page on which the law begins; some volumes have pages such as {@code 3009-546}
 * @param pins the pages pointed at
 */
public record StatutesAtLarge(String volume, String page, List<String> pins) implements Citation {
  public StatutesAtLarge {
    pins = List.copyOf(pins);
  }

  @Override
  public CitationKind kind() {
    return CitationKind.STAT;
  }

  @Override
  public String id() {
    return volume + " Stat. " + page;
  }

  @Override
  public String plain() {
    return id() + Labels.pins(pins);
  }

  @Override
  public Citation whole() {
    return new StatutesAtLarge(volume, page, List.of());
  }

  @Override
  public List<String> subsections() {
    return pins;
  }

  @Override
  public String bluebook() {
    return plain();
  }

  /** Empty: the Statutes at Large are not kept. */
  @Override
  public Optional<String> address() {
    return Optional.empty();
  }
}
