package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/**
 * A public law, or a section of it: {@code Pub. L. 106-386, § 102(a)}.
 *
 * @param congress by its number
 * @param labels the section and its paragraphs; empty for the whole law
 */
public record PublicLaw(String congress, String number, List<String> labels) implements Citation {
  public PublicLaw {
    labels = List.copyOf(labels);
  }

  @Override
  public CitationKind kind() {
    return CitationKind.PUBLIC_LAW;
  }

  @Override
  public String id() {
    return "Pub. L. " + congress + "-" + number + section();
  }

  private String section() {
    return labels.isEmpty()
        ? ""
        : ", § " + labels.getFirst() + Labels.signs(labels.subList(1, labels.size()));
  }

  @Override
  public Citation whole() {
    return new PublicLaw(congress, number, List.of());
  }

  @Override
  public List<String> subsections() {
    return labels;
  }

  @Override
  public String bluebook() {
    return "Pub. L. No. " + congress + "-" + number + section();
  }

  /** Empty: public laws are not kept; what they enact is. */
  @Override
  public Optional<String> address() {
    return Optional.empty();
  }
}
