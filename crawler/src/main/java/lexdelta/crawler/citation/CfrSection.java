package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/**
 * A section of the Code of Federal Regulations, or a paragraph of it: {@code 8 CFR 214.2(h)(13)}.
 *
 * @param section with its part: {@code 214.2}, {@code 245a.2}, {@code 240.10b-5}, {@code 102-74.435}
 * @param labels of the paragraph, outermost first; empty for the whole section
 */
public record CfrSection(String title, String section, List<String> labels) implements Citation {
  public CfrSection {
    labels = List.copyOf(labels);
  }

  /** The part it stands in: {@code 214}. */
  public String part() {
    return section.substring(0, section.indexOf('.'));
  }

  @Override
  public CitationKind kind() {
    return CitationKind.CFR;
  }

  @Override
  public String id() {
    return title + " CFR " + section + Labels.signs(labels);
  }

  @Override
  public Citation whole() {
    return new CfrSection(title, section, List.of());
  }

  @Override
  public List<String> subsections() {
    return labels;
  }

  @Override
  public String bluebook() {
    return title + " C.F.R. § " + section + Labels.signs(labels);
  }

  @Override
  public Optional<String> address() {
    return Optional.of("/us/cfr/t" + title + "/s" + section + Labels.path(labels));
  }
}
