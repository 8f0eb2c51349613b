package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/** A policy alert of USCIS: {@code PA-2022-23}. */
public record PolicyAlert(String number) implements Citation {
  @Override
  public CitationKind kind() {
    return CitationKind.POLICY_ALERT;
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
    return "USCIS Policy Alert " + number;
  }

  /** Empty: the list of updates has no numbers in its addresses. */
  @Override
  public Optional<String> address() {
    return Optional.empty();
  }
}
