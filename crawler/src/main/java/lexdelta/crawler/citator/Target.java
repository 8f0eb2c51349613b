package lexdelta.crawler.citator;

import java.util.List;
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
      case CfrSection it -> at(new CfrSection(it.title(), it.section(), List.of()), it.labels());
      case CfrPart it -> at(new CfrPart(it.title(), it.part(), ""), it.subsections());
      case StatuteCitation it ->
          at(new StatuteCitation(it.title(), it.section(), List.of()), it.labels());
      case StatuteNote it ->
          at(new StatuteCitation(it.title(), it.section(), List.of()), List.of("note"));
      case InaSection it ->
          it.inTheCode()
              .flatMap(Target::of)
              .or(() -> at(new InaSection(it.section(), List.of()), it.labels()));
      case PublicLaw it -> at(new PublicLaw(it.congress(), it.number(), List.of()), it.labels());
      case ExecutiveOrder it ->
          at(new ExecutiveOrder(it.series(), it.number(), List.of()), it.labels());
      case PolicyManual it ->
          at(new PolicyManual(it.volume(), it.part(), it.chapter(), List.of()), it.labels());
      case FamSection it ->
          at(new FamSection(it.volume(), it.page(), it.section(), List.of()), it.labels());
      case CfrChapter _,
          StatuteChapter _,
          StatutesAtLarge _,
          RegisterPage _,
          RegisterNumber _,
          Rin _,
          Docket _,
          PolicyAlert _,
          Decision _,
          NamedDecision _,
          FormNumber _ ->
          at(citation, List.of());
      case RelativeCitation _ -> Optional.empty();
    };
  }

  private static Optional<Target> at(Citation whole, List<String> within) {
    return Optional.of(new Target(whole.address().orElse(whole.id()), String.join("/", within)));
  }

  /** Whether it is a place, or within one, by its path; an empty path is the whole document. */
  public boolean within(String path) {
    return path.isEmpty() || within.equals(path) || within.startsWith(path + "/");
  }
}
