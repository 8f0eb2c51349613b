package lexdelta.crawler.citator;

import java.util.Optional;
import lexdelta.crawler.citation.CfrChapter;
import lexdelta.crawler.citation.CfrPart;
import lexdelta.crawler.citation.CfrSection;
import lexdelta.crawler.citation.Citation;
import lexdelta.crawler.citation.Decision;
import lexdelta.crawler.citation.Docket;
import lexdelta.crawler.citation.ExecutiveOrder;
import lexdelta.crawler.citation.FamSection;
import lexdelta.crawler.citation.FormNumber;
import lexdelta.crawler.citation.InaSection;
import lexdelta.crawler.citation.NamedDecision;
import lexdelta.crawler.citation.PolicyAlert;
import lexdelta.crawler.citation.PolicyManual;
import lexdelta.crawler.citation.PublicLaw;
import lexdelta.crawler.citation.RegisterNumber;
import lexdelta.crawler.citation.RegisterPage;
import lexdelta.crawler.citation.RelativeCitation;
import lexdelta.crawler.citation.Rin;
import lexdelta.crawler.citation.StatuteChapter;
import lexdelta.crawler.citation.StatuteCitation;
import lexdelta.crawler.citation.StatuteNote;
import lexdelta.crawler.citation.StatutesAtLarge;

/**
 * What a citation leads to: a section of the Act and the section of the Code that prints it are one.
 *
 * @param document its permanent address, or the citation's id where it is no document of its own
 * @param within path of the provision in it; empty for the whole
 */
public record Target(String document, String within) {

  /** Empty when the text does not say which place it is. */
  public static Optional<Target> of(Citation citation) {
    return switch (citation) {
      case RelativeCitation _ -> Optional.empty();
      case InaSection it ->
          Optional.of(it.inTheCode().<Target>map(Target::at).orElseGet(() -> at(it)));
      case StatuteNote it -> Optional.of(new Target(address(it), "note"));
      case RegisterPage _, StatutesAtLarge _, Decision _ ->
          Optional.of(new Target(address(citation), ""));
      case CfrSection _,
          CfrPart _,
          CfrChapter _,
          StatuteCitation _,
          StatuteChapter _,
          PublicLaw _,
          ExecutiveOrder _,
          RegisterNumber _,
          Rin _,
          Docket _,
          PolicyManual _,
          PolicyAlert _,
          FamSection _,
          NamedDecision _,
          FormNumber _ ->
          Optional.of(at(citation));
    };
  }

  private static Target at(Citation citation) {
    return new Target(address(citation), String.join("/", citation.subsections()));
  }

  private static String address(Citation citation) {
    return citation.whole().address().orElseGet(() -> citation.whole().id());
  }

  /** Whether it is a place, or within one, by its path; an empty path is the whole document. */
  public boolean within(String path) {
    return path.isEmpty() || within.equals(path) || within.startsWith(path + "/");
  }
}
