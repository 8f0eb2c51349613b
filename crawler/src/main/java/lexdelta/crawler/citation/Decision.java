package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/**
 * A precedent decision: {@code 26 I&N Dec. 884}. Its parties are not part of it: the page alone says
 * which one it is.
 *
 * @param page on which it begins
 * @param pins the pages pointed at
 */
public record Decision(String volume, String page, List<String> pins) implements Citation {
  public Decision {
    pins = List.copyOf(pins);
  }

  @Override
  public CitationKind kind() {
    return CitationKind.DECISION;
  }

  @Override
  public String id() {
    return volume + " I&N Dec. " + page;
  }

  @Override
  public String plain() {
    return id() + Labels.pins(pins);
  }

  @Override
  public Citation whole() {
    return new Decision(volume, page, List.of());
  }

  @Override
  public List<String> subsections() {
    return pins;
  }

  @Override
  public String bluebook() {
    return volume + " I. & N. Dec. " + page + Labels.pins(pins);
  }

  @Override
  public Optional<String> address() {
    return Optional.of("/us/eoir/decisions/" + volume + "-i-n-dec-" + page);
  }
}
