package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/** What the United States Code prints as a note under a section: {@code 8 U.S.C. 1182 note}. */
public record StatuteNote(String title, String section) implements Citation {
  @Override
  public CitationKind kind() {
    return CitationKind.USC;
  }

  @Override
  public String id() {
    return title + " U.S.C. " + section + " note";
  }

  @Override
  public List<String> subsections() {
    return List.of();
  }

  @Override
  public String bluebook() {
    return title + " U.S.C. § " + section + " note";
  }

  /** That of the section under which it is printed. */
  @Override
  public Optional<String> address() {
    return new StatuteCitation(title, section, List.of()).address();
  }
}
