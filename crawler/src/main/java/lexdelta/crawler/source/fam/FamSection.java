package lexdelta.crawler.source.fam;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/** A section of the manual while its page is read. */
final class FamSection {
  private final FamCitation citation;
  private final List<Provision> provisions = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private String title;
  private FamCitation part;
  private Optional<LocalDate> transmitted = Optional.empty();
  private boolean headed;

  FamSection(FamCitation citation, String title) {
    this.citation = new FamCitation(citation.volume(), citation.page(), citation.section(), "");
    this.title = citation.below().isEmpty() ? title : "";
    part = this.citation;
    if (!citation.below().isEmpty()) {
      part(citation, title);
    }
  }

  DocumentId document() {
    return citation.document();
  }

  /** Whether anything stands under its heading. */
  boolean said() {
    return provisions.stream().anyMatch(line -> line.kind() != ProvisionKind.HEADING);
  }

  /** The latest day of a transmittal in it. */
  Optional<LocalDate> transmitted() {
    return transmitted;
  }

  FamSection titled(String words) {
    headed = true;
    if (title.isEmpty()) {
      title = words;
    }
    return this;
  }

  /** Opens a part of the section under a heading of its own. */
  FamSection part(FamCitation below, String words) {
    part = below;
    provisions.add(Provision.of(ProvisionKind.HEADING, (below + " " + words).strip()));
    return this;
  }

  void add(Provision line) {
    Optional<Transmittal> transmittal = Transmittal.opening(line.text());
    if (transmittal.isPresent()) {
      LocalDate on = transmittal.get().on();
      transmitted = Optional.of(transmitted.filter(on::isBefore).orElse(on));
      facts.add(transmittal.get().fact(part.equals(citation) ? "" : part.toString()));
      provisions.add(Provision.of(ProvisionKind.SOURCE_NOTE, line.text()));
    } else if (line.text().startsWith("(Office of Origin")) {
      provisions.add(Provision.of(ProvisionKind.SOURCE_NOTE, line.text()));
    } else if (title.isEmpty() && headed) {
      title = line.text().replaceFirst("^\\((?:U|SBU)\\) ?", "");
    } else {
      provisions.add(line);
    }
  }

  /** @param pageOn the day of the page's own transmittal */
  Reading reading(LocalDate pageOn) {
    return new Reading(
        document(),
        DocumentKind.FAM_SECTION,
        citation.toString(),
        title,
        List.of(
            new Division("publisher", "", "U.S. Department of State"),
            new Division("volume", citation.volume(), "Foreign Affairs Manual"),
            new Division("subchapter", citation.page(), "")),
        transmitted.orElse(pageOn),
        transmitted,
        provisions,
        facts);
  }
}
