package lexdelta.crawler.source.usc;

import java.util.Locale;
import lexdelta.crawler.record.ProvisionKind;

/** Which notes under a section are law and which are the editors' words. */
final class NoteKind {
  private NoteKind() {}

  /** By the heading over a note of the older text. */
  static ProvisionKind ofHeading(String heading) {
    String said = heading.toUpperCase(Locale.ROOT);
    boolean editors =
        said.startsWith("AMENDMENTS")
            || said.startsWith("PRIOR PROVISIONS")
            || said.startsWith("REFERENCES IN TEXT")
            || said.startsWith("CODIFICATION")
            || said.startsWith("SECTION REFERRED TO")
            || said.startsWith("CROSS REFERENCE")
            || said.startsWith("HISTORICAL AND REVISION")
            || said.startsWith("DERIVATION")
            || said.startsWith("AMENDMENT OF ");
    return editors ? ProvisionKind.EDITORIAL_NOTE : ProvisionKind.NOTE;
  }

  /** By the topic that USLM gives a note. */
  static ProvisionKind ofTopic(String topic) {
    return switch (topic) {
      case "amendments",
          "referencesInText",
          "codification",
          "derivation",
          "priorProvisions",
          "editorialNotes",
          "historicalAndRevision",
          "crossReferences",
          "constitutionality",
          "revisionNotes" ->
          ProvisionKind.EDITORIAL_NOTE;
      default -> ProvisionKind.NOTE;
    };
  }

  /** By the field of the older text, where no heading stands over a note. */
  static ProvisionKind ofField(String field) {
    return switch (field) {
      case "SOURCE" -> ProvisionKind.SOURCE_NOTE;
      case "STATUTE" -> ProvisionKind.PARAGRAPH;
      case "FOOTNOTE" -> ProvisionKind.FOOTNOTE;
      default -> ProvisionKind.EDITORIAL_NOTE;
    };
  }
}
