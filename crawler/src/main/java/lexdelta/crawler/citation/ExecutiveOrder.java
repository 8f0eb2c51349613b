package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/**
 * What the President signed: {@code E.O. 14159}, {@code Proc. 10888}.
 *
 * @param series {@code E.O.} or {@code Proc.}
 * @param labels the section and its paragraphs; empty for the whole
 */
public record ExecutiveOrder(String series, String number, List<String> labels)
    implements Citation {
  public ExecutiveOrder {
    labels = List.copyOf(labels);
  }

  @Override
  public CitationKind kind() {
    return CitationKind.EXECUTIVE_ORDER;
  }

  @Override
  public String id() {
    return series + " " + number + section();
  }

  private String section() {
    return labels.isEmpty()
        ? ""
        : ", § " + labels.getFirst() + Labels.signs(labels.subList(1, labels.size()));
  }

  @Override
  public Citation whole() {
    return new ExecutiveOrder(series, number, List.of());
  }

  @Override
  public List<String> subsections() {
    return labels;
  }

  @Override
  public String bluebook() {
    return series.replace("E.O.", "Exec. Order") + " No. " + thousands() + section();
  }

  private String thousands() {
    return number.length() > 3 && number.chars().allMatch(Character::isDigit)
        ? number.substring(0, number.length() - 3) + "," + number.substring(number.length() - 3)
        : number;
  }

  /** Empty: it is kept as the document of the Federal Register that prints it. */
  @Override
  public Optional<String> address() {
    return Optional.empty();
  }
}
