package lexdelta.searchapi.research.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.jdbc.Migrations;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.Team;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.accounts.jdbc.JdbcPeople;
import lexdelta.searchapi.accounts.jdbc.JdbcTeams;
import lexdelta.searchapi.research.Folder;
import lexdelta.searchapi.research.FolderItem;
import lexdelta.searchapi.research.Folders;
import lexdelta.searchapi.research.History;
import lexdelta.searchapi.research.SavedSearch;
import lexdelta.searchapi.research.SavedSearches;
import lexdelta.searchapi.research.SearchParameters;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every database owes to the ports of research. */
abstract class ResearchContract {
  private static final PersonId ANA = new PersonId("p-ana");
  private static final PersonId BEN = new PersonId("p-ben");
  private static final SearchParameters FEE = new SearchParameters("q=fee");
  private static final SearchParameters WAIVER = new SearchParameters("q=waiver&kind=FORM");

  private final MovableClock clock = MovableClock.at(Instant.parse("2025-07-01T12:00:00Z"));
  private HikariDataSource database;
  private Teams teams;
  private Team team;
  private SavedSearches searches;
  private Folders folders;
  private History history;

  abstract HikariDataSource open();

  @BeforeEach
  void migrate() {
    database = open();
    Migrations.run(Flyway.configure().dataSource(database).load());
    JdbcClient sql = JdbcClient.create(database);
    JdbcPeople people = new JdbcPeople(sql, clock);
    people.append(ANA, "Ana", new EmailAddress("ana@firm.example"), Set.of(Role.READER));
    people.append(BEN, "Ben", new EmailAddress("ben@firm.example"), Set.of(Role.READER));
    teams = new JdbcTeams(sql);
    team = teams.append("Sample team");
    teams.setMembers(team.id(), List.of(ANA, BEN));
    searches = new JdbcSavedSearches(sql, clock);
    folders = new JdbcFolders(sql, clock);
    history = new JdbcHistory(sql, clock, Duration.ofDays(90));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void savedSearchesAreSeenByTheirOwnerAndTheTeam() {
    SavedSearch own = searches.append(ANA, "b", WAIVER, Optional.empty());
    SavedSearch shared = searches.append(ANA, "A", FEE, Optional.of(team.id()));
    assertThat(searches.visibleTo(ANA)).containsExactly(shared, own);
    assertThat(searches.visibleTo(BEN)).containsExactly(shared);
    assertThat(searches.find(own.id(), BEN)).isEmpty();
    assertThat(searches.change(shared.id(), BEN, "c", Optional.empty())).isFalse();
    assertThat(searches.change(shared.id(), ANA, "c", Optional.empty())).isTrue();
    assertThat(searches.visibleTo(BEN)).isEmpty();
    assertThat(searches.remove(own.id(), BEN)).isFalse();
    assertThat(searches.remove(own.id(), ANA)).isTrue();
    searches.handOver(ANA, BEN);
    assertThat(searches.count(ANA)).isZero();
    assertThat(searches.count(BEN)).isEqualTo(1);
    searches.removeAll(BEN);
    assertThat(searches.count(BEN)).isZero();
  }

  @Test
  void aTeamThatIsGoneSharesNothing() {
    searches.append(ANA, "a", FEE, Optional.of(team.id()));
    folders.append(ANA, "a", Optional.of(team.id()));
    teams.remove(team.id());
    assertThat(searches.visibleTo(BEN)).isEmpty();
    assertThat(folders.visibleTo(BEN)).isEmpty();
    assertThat(searches.visibleTo(ANA)).hasSize(1);
  }

  @Test
  void foldersHoldTextsAndSearchesAndGoWithAllInThem() {
    Folder folder = folders.append(ANA, "Doe", Optional.of(team.id()));
    FolderItem.Text text =
        new FolderItem.Text(
            new DocumentId("/us/cfr/t8/s999.2"), "a/1", LocalDate.parse("2025-04-15"));
    FolderItem first = folders.put(folder, text, "8 CFR 999.2(a)(1)", "note", ANA);
    FolderItem second = folders.put(folder, new FolderItem.Search(FEE), "Search: fee", "", BEN);
    assertThat(folders.items(folder)).containsExactly(first, second);
    assertThat(folders.newest(BEN, 1)).containsExactly(second);
    assertThat(folders.newest(ANA, 9)).containsExactly(second, first);
    assertThat(folders.newest(new PersonId("nobody"), 9)).isEmpty();
    assertThat(first.content()).isEqualTo(text);
    assertThat(folders.find(folder.id(), BEN).orElseThrow().items()).isEqualTo(2);
    assertThat(folders.note(folder, first.id(), "other")).isTrue();
    assertThat(folders.items(folder).getFirst().note()).isEqualTo("other");
    Folder other = folders.append(ANA, "Other", Optional.empty());
    assertThat(folders.move(other, first.id(), folder)).as("it is not there").isFalse();
    assertThat(folders.move(folder, first.id(), other)).isTrue();
    assertThat(folders.takeOut(folder, first.id())).isFalse();
    assertThat(folders.remove(folder.id(), BEN)).isFalse();
    assertThat(folders.items(folder)).as("with all in it").hasSize(1);
    assertThat(folders.remove(folder.id(), ANA)).isTrue();
    folders.removeAll(ANA);
    assertThat(folders.visibleTo(ANA)).isEmpty();
  }

  @Test
  void historyIsItsMakersForAWhileAndEachSearchOnce() {
    history.append(ANA, FEE);
    clock.moveTo(clock.instant().plusSeconds(60));
    history.append(ANA, WAIVER);
    history.append(BEN, FEE);
    clock.moveTo(clock.instant().plusSeconds(60));
    history.append(ANA, FEE);
    assertThat(history.of(ANA, 10))
        .extracting(History.Searched::search)
        .containsExactly(FEE, WAIVER);
    assertThat(history.of(ANA, 1)).hasSize(1);
    history.stop(ANA);
    history.stop(ANA);
    history.append(ANA, new SearchParameters("q=secret"));
    assertThat(history.of(ANA, 10)).hasSize(2);
    assertThat(history.forget(BEN, history.of(ANA, 1).getFirst().id())).isFalse();
    clock.moveTo(clock.instant().plus(Duration.ofDays(91)));
    assertThat(history.of(ANA, 10)).isEmpty();
    history.keep(ANA);
    assertThat(history.kept(ANA)).isTrue();
  }
}
