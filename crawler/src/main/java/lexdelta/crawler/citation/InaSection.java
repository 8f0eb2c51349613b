package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/**
 * A section of the Immigration and Nationality Act, or a paragraph of it: {@code INA
 * 212(a)(9)(B)(i)(I)}.
 *
 * @param section that the Act has by {@link InaTable}: {@code 212}, {@code 245A}
 * @param labels of the paragraph, outermost first; empty for the whole section
 */
public record InaSection(String section, List<String> labels) implements Citation {
  public InaSection {
    labels = List.copyOf(labels);
  }

  /** The same in the numbers of title 8 of the United States Code; empty where that has it not. */
  public Optional<StatuteCitation> inTheCode() {
    return InaTable.table().toUsc(section).map(code -> new StatuteCitation("8", code, labels));
  }

  @Override
  public CitationKind kind() {
    return CitationKind.INA;
  }

  @Override
  public String id() {
    return "INA " + section + Labels.signs(labels);
  }

  @Override
  public Citation whole() {
    return new InaSection(section, List.of());
  }

  @Override
  public List<String> subsections() {
    return labels;
  }

  @Override
  public String bluebook() {
    return "INA § " + section + Labels.signs(labels);
  }

  /** Where title 8 of the United States Code prints it. */
  @Override
  public Optional<String> address() {
    return inTheCode().flatMap(StatuteCitation::address);
  }
}
