package lexdelta.crawler.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.source.declared.Declaration;
import lexdelta.crawler.source.declared.Declarations;
import lexdelta.crawler.source.declared.DeclaredSource;
import lexdelta.crawler.source.eoir.EoirVolume;
import lexdelta.crawler.source.fam.ForeignAffairsManual;
import lexdelta.crawler.source.federalregister.FederalRegister;
import lexdelta.crawler.source.federalregister.PublicInspection;
import lexdelta.crawler.source.usc.UsCodeText;
import lexdelta.crawler.source.usc.UsCodeTitle;
import lexdelta.crawler.source.uscis.forms.FilingPages;
import lexdelta.crawler.source.uscis.forms.FormPages;
import lexdelta.crawler.source.uscis.manual.PolicyManualChapters;
import lexdelta.crawler.source.uscis.manual.PolicyMemoranda;
import lexdelta.crawler.source.uscis.news.Newsroom;
import lexdelta.crawler.source.visabulletin.VisaBulletin;

/**
 * The sources that this program knows by name, beside the titles of the eCFR and the Policy Manual's
 * list of updates, which have settings of their own.
 */
public final class Catalogue {
  /** Stands in settings for every source that is usually on. */
  public static final String USUAL = "usual";

  private final List<CatalogueEntry> entries;

  private Catalogue(List<CatalogueEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** What this program ships with. */
  public static Catalogue shipped() {
    return shipped(new FederalRegister());
  }

  /** The same, with the Federal Register of other agencies. */
  public static Catalogue shipped(FederalRegister register) {
    List<CatalogueEntry> entries = new ArrayList<>();
    entries.add(
        CatalogueEntry.usual(
            register,
            "API",
            "full texts of 57 documents, two whole issues, lists and entries of the API of 2020"));
    entries.add(CatalogueEntry.usual(new PublicInspection(), "API", "the API's answer of 2020"));
    entries.add(
        CatalogueEntry.usual(
            new FormPages(),
            "pages",
            "the list of forms and five form pages, 2025 and 2026; four PDFs"));
    entries.add(
        CatalogueEntry.usual(new FilingPages(), "pages", "the lockbox chart and a TPS page, 2026"));
    entries.add(CatalogueEntry.usual(new Newsroom(), "pages", "alerts and news, July 2025"));
    entries.add(
        CatalogueEntry.usual(
            new VisaBulletin(),
            "pages",
            "189 months, 2001 to 2025; the list of months is not recorded"));
    for (int volume : List.of(28, 29)) {
      entries.add(
          CatalogueEntry.usual(
              new EoirVolume(volume),
              "list",
              "the list of volume 28, 2021 and 2023; no decision's PDF"));
    }
    entries.add(CatalogueEntry.unproven(new ForeignAffairsManual(), "pages"));
    entries.add(CatalogueEntry.unproven(new PolicyManualChapters(), "pages"));
    entries.add(CatalogueEntry.unproven(new PolicyMemoranda(), "pages"));
    entries.add(CatalogueEntry.unproven(new UsCodeTitle(), "file"));
    entries.add(
        CatalogueEntry.onDemand(new UsCodeText(), "file", "title 8 at four dates, 2009 to 2011"));
    for (Declaration declaration : Declarations.shipped()) {
      entries.add(
          new CatalogueEntry(
              new DeclaredSource(declaration),
              declaration.kind().word(),
              declaration.provenBy(),
              declaration.watched()));
    }
    return new Catalogue(entries);
  }

  public List<CatalogueEntry> entries() {
    return entries;
  }

  public Optional<CatalogueEntry> find(SourceId id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /**
   * The sources that a setting names.
   *
   * @param names of sources; {@value #USUAL} for all that are usually on
   * @throws IllegalArgumentException when one is unknown; the message says which there are
   */
  public List<WatchedSource> named(Set<String> names) {
    for (String name : names) {
      if (!name.equals(USUAL) && entries.stream().noneMatch(e -> e.id().value().equals(name))) {
        throw new IllegalArgumentException(
            "lexdelta.sources.watched names «%s», which is no source. There are: %s; and %s for all that are usually on."
                .formatted(
                    name,
                    entries.stream().map(e -> e.id().value()).collect(Collectors.joining(", ")),
                    USUAL));
      }
    }
    return entries.stream()
        .filter(e -> names.contains(e.id().value()) || (e.usual() && names.contains(USUAL)))
        .map(CatalogueEntry::watched)
        .toList();
  }
}
