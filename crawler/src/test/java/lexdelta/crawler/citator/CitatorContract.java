package lexdelta.crawler.citator;

import static lexdelta.crawler.record.SampleRecords.LIST;
import static lexdelta.crawler.record.SampleRecords.NOON;
import static lexdelta.crawler.record.SampleRecords.removal;
import static lexdelta.crawler.record.SampleRecords.section;
import static lexdelta.crawler.record.SampleRecords.snapshot;
import static lexdelta.crawler.record.SampleRecords.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SampleRecords;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.TestRecord;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.watch.Referencing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who cites whom, since when, on every database. All text here is invented. */
abstract class CitatorContract {
  private static final LocalDate MARCH = LocalDate.parse("2025-03-03");
  private static final LocalDate APRIL = LocalDate.parse("2025-04-01");
  private static final LocalDate MAY = LocalDate.parse("2025-05-01");
  private static final String CITED = "/us/cfr/t8/s214.2";

  private TestRecord record;
  private Snapshot snapshot;

  abstract TestRecord open();

  @BeforeEach
  void begin() {
    record = open();
    snapshot = record.snapshots().append(snapshot(LIST, NOON, "a"));
  }

  @AfterEach
  void close() {
    record.close();
  }

  private Version says(LocalDate on, String... paragraphs) {
    return recorded(version(snapshot, section("245.1", on, paragraphs)));
  }

  private Version recorded(Version unnumbered) {
    return record
        .transaction()
        .execute(_ -> {
          Version version = record.versions().append(unnumbered);
          record.changes().append(List.of(SampleRecords.change(version)));
          return version;
        });
  }

  private Referencing referencing() {
    return new Referencing(record.references(), record.changes(), record.transaction());
  }

  /** As a line each: place, what it cites there, from, until. */
  private List<String> citing(String document) {
    return citing(document, Optional.empty());
  }

  private List<String> citing(String document, Optional<LocalDate> knownOn) {
    return new Citator(record.references())
        .citing(Set.of(document), knownOn).stream()
            .map(it ->
                "%s %s %s %s"
                    .formatted(
                        it.reference().citation(),
                        it.reference().words(),
                        it.from(),
                        it.until().map(LocalDate::toString).orElse("-")))
            .toList();
  }

  @Test
  void aReferenceBeginsAndEndsWithTheTextThatSaysIt() {
    says(MARCH, "(a) See § 214.2(h) of this chapter.", "(b) Nothing.");
    says(APRIL, "(a) See § 214.2(h) of this chapter.", "(b) See 8 CFR 214.2(l).");
    says(MAY, "(a) Nothing any more.", "(b) See 8 CFR 214.2(l).");
    referencing().read();
    assertThat(citing(CITED))
        .containsExactly(
            "8 CFR 245.1(a) 8 CFR 214.2(h) 2025-03-03 2025-05-01",
            "8 CFR 245.1(b) 8 CFR 214.2(l) 2025-04-01 -");
  }

  @Test
  void whatWasSeenLaterWasNotKnownThen() {
    says(MARCH, "(a) See 8 CFR 214.2.");
    Snapshot later = record.snapshots().append(snapshot(LIST, NOON.plus(Duration.ofDays(1)), "b"));
    recorded(version(later, section("245.1", APRIL, "(a) Nothing any more.")));
    referencing().read();
    LocalDate seen = Instants.publishersDay(NOON);
    assertThat(citing(CITED, Optional.of(seen)))
        .containsExactly("8 CFR 245.1(a) 8 CFR 214.2 2025-03-03 -");
    assertThat(citing(CITED, Optional.of(seen.plusDays(1))))
        .containsExactly("8 CFR 245.1(a) 8 CFR 214.2 2025-03-03 2025-04-01");
    assertThat(citing(CITED, Optional.of(seen.minusDays(1)))).isEmpty();
  }

  @Test
  void aRemovedDocumentCitesNothingAnyMore() {
    says(MARCH, "(a) See 8 CFR 214.2.");
    recorded(removal(snapshot, new DocumentId("/us/cfr/t8/s245.1"), APRIL));
    referencing().read();
    assertThat(citing(CITED)).containsExactly("8 CFR 245.1(a) 8 CFR 214.2 2025-03-03 2025-04-01");
  }

  @Test
  void historyRecordedLaterMovesTheDays() {
    says(APRIL, "(a) See 8 CFR 214.2.");
    referencing().read();
    assertThat(citing(CITED)).containsExactly("8 CFR 245.1(a) 8 CFR 214.2 2025-04-01 -");
    says(MARCH, "(a) See 8 CFR 214.2.");
    referencing().read();
    assertThat(citing(CITED)).containsExactly("8 CFR 245.1(a) 8 CFR 214.2 2025-03-03 -");
    says(MARCH.plusDays(9), "(a) Nothing.");
    referencing().read();
    assertThat(citing(CITED))
        .containsExactly(
            "8 CFR 245.1(a) 8 CFR 214.2 2025-03-03 2025-03-12",
            "8 CFR 245.1(a) 8 CFR 214.2 2025-04-01 -");
  }

  @Test
  void ofSeveralVersionsForOneDayTheLastCounts() {
    says(MARCH, "(a) See 8 CFR 214.2.");
    says(MARCH, "(a) See 8 CFR 214.1.");
    referencing().read();
    assertThat(citing(CITED)).isEmpty();
    assertThat(citing("/us/cfr/t8/s214.1")).hasSize(1);
  }

  @Test
  void whatIsNotReadYetEndsNothing() {
    Version first = says(MARCH, "(a) See 8 CFR 214.2.");
    says(APRIL, "(a) See 8 CFR 214.2.");
    record
        .references()
        .keep(
            1,
            Map.of(
                first.id(),
                new References.Citing(Reference.in(first.reading().orElseThrow()), Set.of())));
    assertThat(citing(CITED)).containsExactly("8 CFR 245.1(a) 8 CFR 214.2 2025-03-03 -");
  }

  @Test
  void theActAndTheCodeAreOne() {
    says(MARCH, "(a) Under section 212(a)(6) of the Act.", "(b) Under 8 U.S.C. 1182(a)(6).");
    referencing().read();
    assertThat(citing("/us/usc/t8/s1182"))
        .containsExactly(
            "8 CFR 245.1(a) INA 212(a)(6) 2025-03-03 -",
            "8 CFR 245.1(b) 8 U.S.C. 1182(a)(6) 2025-03-03 -");
  }

  @Test
  void whatIsNoDocumentIsFoundByItsId() {
    says(MARCH, "(a) [89 FR 6194, Jan. 31, 2024]");
    referencing().read();
    assertThat(citing("89 FR 6194")).containsExactly("8 CFR 245.1(a) 89 FR 6194 2025-03-03 -");
  }

  @Test
  void whatWasThrownAwayOrReadByAnOlderReaderComesBack() {
    Version version = says(MARCH, "(a) See 8 CFR 214.2.");
    record.references().keep(0, Map.of(version.id(), References.Citing.NOTHING));
    assertThat(citing(CITED)).isEmpty();
    assertThat(referencing().read()).isEqualTo(1);
    assertThat(citing(CITED)).hasSize(1);
    Referencing again = referencing();
    assertThat(again.read()).isZero();
    assertThat(again.read()).isZero();
  }

  @Test
  void pagesThatAmendmentNotesNameAreKeptOfEachVersion() {
    Version march = recorded(version(snapshot, noting(MARCH, "[89 FR 6194, Jan. 31, 2024]")));
    Version april =
        recorded(
            version(
                snapshot, noting(APRIL, "[89 FR 6194, Jan. 31, 2024; 90 FR 12, Apr. 1, 2025]")));
    says(MAY, "(a) See 90 FR 99, which no note names.");
    referencing().read();
    assertThat(record.references().noted(march.document()))
        .containsOnly(
            Map.entry(march.id(), Set.of("89 FR 6194")),
            Map.entry(april.id(), Set.of("89 FR 6194", "90 FR 12")));
  }

  @Test
  void soManyNotesThatNoLawHasThemAreCutAndNotRefused() {
    String notes =
        IntStream.range(1, 3_000)
            .mapToObj("89 FR %d, Jan. 31, 2024"::formatted)
            .collect(Collectors.joining("; "));
    Version hostile = recorded(version(snapshot, noting(MARCH, notes)));
    assertThat(referencing().read()).isEqualTo(1);
    assertThat(record.references().noted(hostile.document()).get(hostile.id()))
        .hasSizeGreaterThan(1_000)
        .contains("89 FR 1", "89 FR 1000");
  }

  private static Reading noting(LocalDate on, String note) {
    Reading section = section("245.1", on, "(a) Sample.");
    List<Provision> provisions = new ArrayList<>(section.provisions());
    provisions.add(Provision.of(ProvisionKind.SOURCE_NOTE, note));
    return new Reading(
        section.document(),
        section.kind(),
        section.citation(),
        section.heading(),
        section.hierarchy(),
        section.effectiveOn(),
        section.publishedOn(),
        provisions);
  }

  @Test
  void muchIsLeftForWhenTheLogRests() {
    for (int i = 0; i < 60; i++) {
      recorded(version(snapshot, section("1." + i, MARCH, "(a) See 8 CFR 214.2.")));
    }
    Referencing referencing = referencing();
    assertThat(referencing.read()).isEqualTo(50);
    assertThat(referencing.read()).isEqualTo(10);
    assertThat(referencing.read()).isZero();
    says(MARCH, "(a) See 8 CFR 214.2.");
    assertThat(referencing.read()).isEqualTo(1);
    assertThat(citing(CITED)).hasSize(61);
  }

  @Test
  void knowsWhichAddressesAreDocuments() {
    says(MARCH, "(a) Nothing.");
    assertThat(record.references().documents(Set.of("/us/cfr/t8/s245.1", CITED)))
        .containsExactly("/us/cfr/t8/s245.1");
    assertThat(record.references().documents(Set.of())).isEmpty();
  }
}
