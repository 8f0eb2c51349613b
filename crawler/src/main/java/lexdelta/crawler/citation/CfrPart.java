package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/**
 * A part of the Code of Federal Regulations, or a subpart or appendix of it: {@code 20 CFR part 655
 * subpart B}.
 *
 * @param within the subpart or appendix with its word: {@code subpart B}; empty for the whole part
 */
public record CfrPart(String title, String part, String within) implements Citation {
  @Override
  public CitationKind kind() {
    return CitationKind.CFR;
  }

  @Override
  public String id() {
    return title + " CFR part " + part + (within.isEmpty() ? "" : " " + within);
  }

  @Override
  public Citation whole() {
    return new CfrPart(title, part, "");
  }

  @Override
  public List<String> subsections() {
    return within.isEmpty() ? List.of() : List.of(within);
  }

  @Override
  public String bluebook() {
    return title
        + " C.F.R. pt. "
        + part
        + (within.isEmpty()
            ? ""
            : ", " + within.replace("subpart", "subpt.").replace("appendix", "app."));
  }

  /** Empty for a subpart, which is no document: its sections are. */
  @Override
  public Optional<String> address() {
    String address = "/us/cfr/t" + title + "/p" + part;
    if (within.startsWith("appendix ")) {
      return Optional.of(address + "/app" + within.substring("appendix ".length()));
    }
    return within.isEmpty() ? Optional.of(address) : Optional.empty();
  }
}
