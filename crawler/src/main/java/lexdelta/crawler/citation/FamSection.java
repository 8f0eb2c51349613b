package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/**
 * A place in the Foreign Affairs Manual: {@code 9 FAM 402.10-4(B)}.
 *
 * @param page {@code 402.10}
 * @param section {@code 4}; empty for the page itself
 * @param labels below the section
 */
public record FamSection(String volume, String page, String section, List<String> labels)
    implements Citation {
  public FamSection {
    labels = List.copyOf(labels);
  }

  @Override
  public CitationKind kind() {
    return CitationKind.FAM;
  }

  @Override
  public String id() {
    return volume
        + " FAM "
        + page
        + (section.isEmpty() ? "" : "-" + section)
        + Labels.signs(labels);
  }

  @Override
  public Citation whole() {
    return new FamSection(volume, page, section, List.of());
  }

  @Override
  public List<String> subsections() {
    return labels;
  }

  @Override
  public String bluebook() {
    return id().replaceFirst(" FAM ", " U.S. Dep’t of State, Foreign Affairs Manual § ");
  }

  @Override
  public Optional<String> address() {
    return Optional.of(
        "/us/state/fam/"
            + volume
            + "/"
            + page
            + (section.isEmpty() ? "" : "/" + section)
            + Labels.path(labels));
  }
}
