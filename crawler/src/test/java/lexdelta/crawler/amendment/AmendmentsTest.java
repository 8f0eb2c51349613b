package lexdelta.crawler.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.amendment.AmendingDocument.How;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SampleRecords;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.jdbc.H2Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmendmentsTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2030, 1, 23);
  private static final LocalDate EFFECTIVE = LocalDate.of(2030, 2, 22);
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @TempDir Path folder;
  private H2Record record;
  private Amendments amendments;
  private Snapshot snapshot;

  @BeforeEach
  void open() {
    record = new H2Record(folder);
    amendments = new Amendments(record.versions());
    snapshot =
        record
            .snapshots()
            .append(SampleRecords.snapshot(SampleRecords.LIST, SampleRecords.NOON, "sample"));
  }

  @AfterEach
  void close() throws Exception {
    record.close();
  }

  @Test
  void whatIsNewInTheAmendmentNoteNamesTheDocument() {
    rule("2030-00001", "95 FR 7000", EFFECTIVE, "/us/cfr/t8/s1.9");
    rule("2030-00002", "95 FR 7629", EFFECTIVE, "/us/cfr/t8/s1.1");
    rule("2030-00003", "95 FR 8000", EFFECTIVE, "/us/cfr/t8/s1.1");
    Reading before = section(LONG_AGO, "Old.", "[76 FR 100, Apr. 5, 2011]");
    Reading after =
        section(
            EFFECTIVE,
            "New.",
            "[76 FR 100, Apr. 5, 2011, as amended at 95 FR 7632, Jan. 23, 2030]");
    assertThat(amendments.makers(Optional.of(before), after))
        .singleElement()
        .satisfies(maker -> {
          assertThat(maker.document()).contains(new DocumentId("/us/fr/2030-00002"));
          assertThat(maker.how()).isEqualTo(How.AMENDMENT_NOTE);
          assertThat(maker.sure()).isEqualTo(1);
          assertThat(maker.sentence())
              .isEqualTo("The amendment note names 95 FR 7632 (2030-01-23), a page of 95 FR 7629.");
        });
  }

  @Test
  void aDocumentThatTheRecordDoesNotHaveIsNamedByItsPage() {
    Reading after = section(EFFECTIVE, "New.", "[95 FR 7632, Jan. 23, 2030]");
    assertThat(amendments.makers(Optional.empty(), after))
        .singleElement()
        .satisfies(maker -> {
          assertThat(maker.document()).isEmpty();
          assertThat(maker.citation()).isEqualTo("95 FR 7632");
        });
  }

  @Test
  void withoutANoteTheRuleOfThatDayThatAmendsTheSectionIsLikely() {
    rule("2030-00001", "95 FR 7000", EFFECTIVE, "/us/cfr/t8/s1.9");
    rule("2030-00002", "95 FR 7629", EFFECTIVE, "/us/cfr/t8/s1.1");
    rule("2030-00003", "95 FR 8000", EFFECTIVE.plusDays(1), "/us/cfr/t8/s1.1");
    List<AmendingDocument> makers =
        amendments.makers(
            Optional.of(section(LONG_AGO, "Old.", "[Sample]")),
            section(EFFECTIVE, "New.", "[Sample]"));
    assertThat(makers)
        .extracting(AmendingDocument::citation)
        .containsExactly("95 FR 7629", "95 FR 7000");
    assertThat(makers).extracting(AmendingDocument::sure).containsExactly(0.8, 0.4);
    assertThat(makers.getFirst().how()).isEqualTo(How.PART_AND_DAY);
  }

  @Test
  void aDocumentKnowsTheChangesItMade() {
    Reading rule = rule("2030-00002", "95 FR 7629", EFFECTIVE, "/us/cfr/t8/s1.1");
    Version before = version(section(LONG_AGO, "Old.", "[76 FR 100, Apr. 5, 2011]"));
    Version after =
        version(
            section(
                EFFECTIVE,
                "New.",
                "[76 FR 100, Apr. 5, 2011, as amended at 95 FR 7632, Jan. 23, 2030]"));
    Version other = version(section(EFFECTIVE.plusYears(1), "Newer.", "[95 FR 9, Feb. 3, 2031]"));
    Changes changes = record.changes();
    List<Change> unnumbered =
        List.of(
            change(Optional.empty(), before),
            change(Optional.of(before), after),
            change(Optional.of(after), other));
    List<Change> logged = new ArrayList<>();
    record.transaction().executeWithoutResult(status -> logged.addAll(changes.append(unnumbered)));
    assertThat(amendments.madeBy(rule, changes)).containsExactly(logged.get(1));
  }

  private static Change change(Optional<Version> before, Version after) {
    return new Change(
        0,
        after.document(),
        after.source(),
        before.map(Version::id),
        after.id(),
        ChangeKind.CHANGED,
        Cause.PUBLISHER,
        true,
        after.snapshot(),
        after.effectiveOn(),
        after.observedAt());
  }

  private Version version(Reading reading) {
    return record.versions().append(SampleRecords.version(snapshot, reading));
  }

  private static Reading section(LocalDate on, String text, String note) {
    Reading plain = SampleRecords.section("1.1", on, text);
    List<Provision> provisions = new ArrayList<>(plain.provisions());
    provisions.add(Provision.of(ProvisionKind.SOURCE_NOTE, note));
    return new Reading(
        plain.document(),
        plain.kind(),
        plain.citation(),
        plain.heading(),
        plain.hierarchy(),
        on,
        Optional.empty(),
        provisions);
  }

  /** A rule published on the one day that amends a section of part 1 of title 8. */
  private Reading rule(String number, String citation, LocalDate effective, String section) {
    Reading rule =
        new Reading(
            new DocumentId("/us/fr/" + number),
            DocumentKind.FEDERAL_REGISTER_DOCUMENT,
            citation,
            "Sample rule.",
            List.of(),
            PUBLISHED,
            Optional.of(PUBLISHED),
            List.of(Provision.of(ProvisionKind.PARAGRAPH, "Sample.")),
            List.of(
                Fact.of(FactKind.EFFECTIVE_ON, effective.toString(), ""),
                new Fact(FactKind.AFFECTS, "part", "/us/cfr/t8/p1", ""),
                new Fact(FactKind.AFFECTS, "amended section", section, "")));
    version(rule);
    return rule;
  }
}
