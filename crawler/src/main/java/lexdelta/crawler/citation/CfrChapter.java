package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/**
 * A chapter of the Code of Federal Regulations: {@code 8 CFR chapter V}.
 *
 * @param chapter in Roman numerals
 */
public record CfrChapter(String title, String chapter) implements Citation {
  @Override
  public CitationKind kind() {
    return CitationKind.CFR;
  }

  @Override
  public String id() {
    return title + " CFR chapter " + chapter;
  }

  @Override
  public List<String> subsections() {
    return List.of();
  }

  @Override
  public String bluebook() {
    return title + " C.F.R. ch. " + chapter;
  }

  /** Empty: a chapter is no document. */
  @Override
  public Optional<String> address() {
    return Optional.empty();
  }
}
