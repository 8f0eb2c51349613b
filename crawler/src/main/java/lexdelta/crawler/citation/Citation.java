package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/**
 * One place in the law that a text names, in the one form that all ways to write it come down to. Two
 * citations are of the same place exactly if their {@link #id()} is the same. The forms are in {@code
 * docs/citations.md}.
 */
public sealed interface Citation
    permits CfrSection,
        CfrPart,
        CfrChapter,
        StatuteCitation,
        StatuteNote,
        StatuteChapter,
        InaSection,
        PublicLaw,
        StatutesAtLarge,
        ExecutiveOrder,
        RegisterPage,
        RegisterNumber,
        Rin,
        Docket,
        PolicyManual,
        PolicyAlert,
        FamSection,
        Decision,
        NamedDecision,
        FormNumber,
        RelativeCitation {

  /** What is cited. */
  CitationKind kind();

  /** The same for every way to write it: {@code 8 CFR 214.2(h)(13)}, {@code 89 FR 6194}. */
  String id();

  /**
   * In plain letters, with the pages pointed at: {@code 89 FR 6194, 6200}. Read again, it gives the
   * same citation, but for a {@link RelativeCitation}.
   */
  default String plain() {
    return id();
  }

  /** The same without what is cited within the section, law, chapter or page. */
  default Citation whole() {
    return this;
  }

  /**
   * What lies within the section, law or page cited, outermost first: {@code h, 13}; of a page the
   * pages pointed at. Empty for the whole.
   */
  List<String> subsections();

  /** As The Bluebook has it: {@code 8 C.F.R. § 214.2(h)(13)}; without the year of an edition. */
  String bluebook();

  /**
   * The permanent address of the document, or of the provision within it: {@code
   * /us/cfr/t8/s214.2/h/13}. Empty where the citation alone does not say which document it is.
   */
  Optional<String> address();
}
