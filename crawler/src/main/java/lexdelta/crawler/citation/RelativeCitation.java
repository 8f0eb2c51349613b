package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/**
 * A place said from where the text stands, when it is not known where that is: {@code paragraph (b)(2)
 * of this section} is {@code this-section(b)(2)}, {@code § 214.2(h)} without its title is {@code
 * this-title 214.2(h)}.
 *
 * @param from from where it is said: {@code this-section}, {@code this-part}, {@code this-title}
 * @param named what is named in words there: {@code 214.2}, {@code part 103}, {@code subpart B}; empty
 *     when nothing is
 * @param labels of the paragraph, outermost first
 */
public record RelativeCitation(String from, String named, List<String> labels) implements Citation {
  public RelativeCitation {
    labels = List.copyOf(labels);
  }

  @Override
  public CitationKind kind() {
    return CitationKind.RELATIVE;
  }

  @Override
  public String id() {
    return from + (named.isEmpty() ? "" : " " + named) + Labels.signs(labels);
  }

  @Override
  public Citation whole() {
    return new RelativeCitation(from, named, List.of());
  }

  @Override
  public List<String> subsections() {
    return labels;
  }

  @Override
  public String bluebook() {
    return id();
  }

  /** Empty: it is not known where the text stands. */
  @Override
  public Optional<String> address() {
    return Optional.empty();
  }
}
