package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/**
 * A section of the United States Code, or a paragraph of it. A section of the Immigration and
 * Nationality Act is the one of title 8 that prints it: {@code INA 212(a)(9)(B)} is {@code 8 U.S.C.
 * 1182(a)(9)(B)}.
 *
 * @param title of the Code, {@code 8}
 * @param section {@code 1182}, {@code 1255a}, {@code 1440-1}
 * @param labels of the paragraph, outermost first; empty for the whole section
 */
public record StatuteCitation(String title, String section, List<String> labels)
    implements Citation {
  public StatuteCitation {
    labels = List.copyOf(labels);
  }

  /**
   * The citation that a text is, white space and a full stop around it apart: {@code 8 USC § 1182(a)},
   * {@code INA § 212(a)}, {@code section 212(a) of the Act}. “The Act” is the one that all who
   * practise immigration law call so. Empty for everything else, and for a section that the Act does
   * not have, or the Code does not print as one.
   */
  public static Optional<StatuteCitation> find(String text) {
    return CitationReader.alone(text)
        .flatMap(citation ->
            switch (citation) {
              case StatuteCitation code -> Optional.of(code);
              case InaSection act -> act.inTheCode();
              default -> Optional.empty();
            });
  }

  /** The section without its paragraph: {@code 8 U.S.C. 1182}. */
  @Override
  public StatuteCitation whole() {
    return new StatuteCitation(title, section, List.of());
  }

  /** The number and paragraph in the Act: {@code 212(a)(9)(B)}; empty where it is not of the Act. */
  public Optional<String> ofTheAct() {
    return title.equals("8")
        ? InaTable.table().toIna(section).map(number -> number + Labels.signs(labels))
        : Optional.empty();
  }

  @Override
  public CitationKind kind() {
    return CitationKind.USC;
  }

  @Override
  public String id() {
    return toString();
  }

  @Override
  public List<String> subsections() {
    return labels;
  }

  @Override
  public String bluebook() {
    return title + " U.S.C. § " + section + Labels.signs(labels);
  }

  /** Empty for what an appendix of the Code prints. */
  @Override
  public Optional<String> address() {
    return section.startsWith("App.")
        ? Optional.empty()
        : Optional.of("/us/usc/t" + title + "/s" + section + Labels.path(labels));
  }

  /** In the Code's numbers: {@code 8 U.S.C. 1182(a)(9)(B)}. */
  @Override
  public String toString() {
    return title + " U.S.C. " + section + Labels.signs(labels);
  }
}
