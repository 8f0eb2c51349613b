package lexdelta.crawler.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place in the USCIS Policy Manual: {@code 7 USCIS-PM A.2(A)(1)}.
 *
 * @param part its letter
 * @param chapter its number; empty for the whole part
 * @param labels of the section within the chapter; empty for the whole chapter
 */
public record PolicyManual(String volume, String part, String chapter, List<String> labels)
    implements Citation {
  public PolicyManual {
    labels = List.copyOf(labels);
  }

  @Override
  public CitationKind kind() {
    return CitationKind.USCIS_PM;
  }

  @Override
  public String id() {
    return volume
        + " USCIS-PM "
        + part
        + (chapter.isEmpty() ? "" : "." + chapter)
        + Labels.signs(labels);
  }

  @Override
  public Citation whole() {
    return new PolicyManual(volume, part, chapter, List.of());
  }

  @Override
  public List<String> subsections() {
    return labels;
  }

  @Override
  public String bluebook() {
    return id();
  }

  /** Empty for a whole part: its chapters are documents. */
  @Override
  public Optional<String> address() {
    return chapter.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "/us/uscis/policy-manual/volume-%s-part-%s-chapter-%s%s"
                .formatted(volume, part.toLowerCase(Locale.ROOT), chapter, Labels.path(labels)));
  }
}
