package lexdelta.searchapi.accounts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.jdbc.Migrations;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.searchapi.accounts.ApiTokens;
import lexdelta.searchapi.accounts.Credentials;
import lexdelta.searchapi.accounts.FailedSignIns;
import lexdelta.searchapi.accounts.OneTimeLinks;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.Scope;
import lexdelta.searchapi.accounts.Secret;
import lexdelta.searchapi.accounts.Sessions;
import lexdelta.searchapi.accounts.Team;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.audit.AuditEntry;
import lexdelta.searchapi.audit.AuditLog;
import lexdelta.searchapi.audit.jdbc.JdbcAuditLog;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database owes to the ports of accounts. */
abstract class AccountsContract {
  private static final Instant NOON = Instant.parse("2025-07-01T12:00:00Z");
  private static final PersonId ANA = new PersonId("p-ana");
  private static final PersonId BEN = new PersonId("p-ben");
  private static final EmailAddress MAIL = new EmailAddress("Ana@Firm.example");

  private final MovableClock clock = MovableClock.at(NOON);
  private HikariDataSource database;
  private JdbcClient sql;
  private People people;

  abstract HikariDataSource open();

  @BeforeEach
  void migrate() {
    database = open();
    Migrations.run(Flyway.configure().dataSource(database).load());
    sql = JdbcClient.create(database);
    people = new JdbcPeople(sql, clock);
    people.append(ANA, "Ana Ábel", MAIL, EnumSet.of(Role.ATTORNEY, Role.READER));
    people.append(BEN, "Ben", new EmailAddress("ben@firm.example"), Set.of(Role.READER));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aPersonIsFoundAsTheyWereMade() {
    Person ana = people.find(ANA).orElseThrow();
    assertThat(ana)
        .isEqualTo(
            new Person(
                ANA,
                "Ana Ábel",
                MAIL,
                Set.of(Role.READER, Role.ATTORNEY),
                Person.State.INVITED,
                NOON,
                false,
                false));
    assertThat(people.withEmail(new EmailAddress("ANA@firm.example"))).contains(ana);
    assertThat(people.all()).extracting(Person::id).containsExactly(ANA, BEN);
  }

  @Test
  void noTwoPeopleHaveOneAddress() {
    assertThatThrownBy(() ->
            people.append(
                new PersonId("p-x"),
                "X",
                new EmailAddress("ana@FIRM.example"),
                Set.of(Role.READER)))
        .isInstanceOf(People.EmailTakenException.class)
        .hasMessageContaining("is here already");
    assertThatThrownBy(() -> people.change(BEN, "Ben", MAIL, Set.of(Role.READER)))
        .isInstanceOf(People.EmailTakenException.class);
  }

  @Test
  void whoIsRemovedFreesTheAddressAndKeepsTheName() {
    new JdbcCredentials(sql).setPasswordHash(ANA, "hash");
    people.remove(ANA);
    assertThat(people.withEmail(MAIL)).isEmpty();
    assertThat(people.all()).extracting(Person::id).containsExactly(BEN);
    Person gone = people.find(ANA).orElseThrow();
    assertThat(gone.name()).isEqualTo("Ana Ábel");
    assertThat(gone.state()).isEqualTo(Person.State.REMOVED);
    assertThat(gone.hasPassword()).isFalse();
    people.append(new PersonId("p-ana2"), "Ana again", MAIL, Set.of(Role.READER));
    new JdbcCredentials(sql).setPasswordHash(ANA, "hash");
    assertThat(people.find(ANA).orElseThrow().state()).isEqualTo(Person.State.REMOVED);
  }

  @Test
  void aStepIsUsedOnceAndNoneBeforeIt() {
    Credentials credentials = new JdbcCredentials(sql);
    credentials.setSecondFactor(ANA, Optional.of("secret"));
    assertThat(credentials.useStep(ANA, 100)).isTrue();
    assertThat(credentials.useStep(ANA, 100)).isFalse();
    assertThat(credentials.useStep(ANA, 99)).isFalse();
    assertThat(credentials.useStep(ANA, 101)).isTrue();
    credentials.setRecoveryCodes(ANA, List.of("a", "b"));
    assertThat(credentials.useRecoveryCode(BEN, "a")).isFalse();
    assertThat(credentials.useRecoveryCode(ANA, "a")).isTrue();
    assertThat(credentials.useRecoveryCode(ANA, "a")).isFalse();
    assertThat(credentials.recoveryCodes(ANA)).isEqualTo(1);
    credentials.setSecondFactor(ANA, Optional.empty());
    assertThat(credentials.recoveryCodes(ANA)).isZero();
    assertThat(people.find(ANA).orElseThrow().hasSecondFactor()).isFalse();
  }

  @Test
  void ofTwoWhoUseALinkAtOnceOneSucceeds() throws Exception {
    OneTimeLinks links = new JdbcOneTimeLinks(sql);
    Secret old = links.make(ANA, OneTimeLinks.Purpose.INVITATION, NOON.plusSeconds(60));
    Secret secret = links.make(ANA, OneTimeLinks.Purpose.RESET, NOON.plusSeconds(60));
    assertThat(links.find(old)).as("a newer one was made").isEmpty();
    assertThat(links.find(secret))
        .contains(new OneTimeLinks.Link(ANA, OneTimeLinks.Purpose.RESET, NOON.plusSeconds(60)));
    List<Future<Boolean>> uses = new ArrayList<>();
    try (var both = Executors.newFixedThreadPool(4)) {
      IntStream.range(0, 8).forEach(i -> uses.add(both.submit(() -> links.use(secret))));
    }
    int successes = 0;
    for (Future<Boolean> use : uses) {
      successes += use.get() ? 1 : 0;
    }
    assertThat(successes).isEqualTo(1);
  }

  @Test
  void aSessionIsFoundByItsSecretUntilItIsClosed() {
    Sessions sessions = new JdbcSessions(sql, clock);
    Secret secret = sessions.open(ANA, false, "Browser\u0007 " + "x".repeat(300), "::1");
    Sessions.Session session = sessions.find(secret).orElseThrow();
    assertThat(session.person()).isEqualTo(ANA);
    assertThat(session.whole()).isFalse();
    assertThat(session.program()).hasSize(200).doesNotContain("\u0007");
    assertThat(sessions.find(Secret.random())).isEmpty();
    clock.moveTo(NOON.plusSeconds(90));
    sessions.seen(session);
    assertThat(sessions.find(secret).orElseThrow().seenAt()).isEqualTo(NOON.plusSeconds(90));
    sessions.open(ANA, true, "", "");
    sessions.open(BEN, true, "", "");
    sessions.prune(NOON.minusSeconds(1), NOON.minusSeconds(1));
    assertThat(sessions.of(ANA)).hasSize(2);
    sessions.close(session);
    assertThat(sessions.find(secret)).isEmpty();
    sessions.closeAll(ANA);
    assertThat(sessions.of(ANA)).isEmpty();
    assertThat(sessions.of(BEN)).hasSize(1);
    sessions.prune(NOON.plusSeconds(91), NOON);
    assertThat(sessions.of(BEN)).isEmpty();
  }

  @Test
  void aTokenIsItsOwnersAloneAndIsNeverKeptInTheClear() {
    ApiTokens tokens = new JdbcApiTokens(sql, clock);
    Secret secret =
        tokens.make(
            ANA, "script", EnumSet.of(Scope.READ, Scope.TOPICS), NOON.plus(Duration.ofDays(1)));
    assertThat(secret.value()).startsWith("lxd_");
    ApiTokens.ApiToken token = tokens.find(secret).orElseThrow();
    assertThat(token.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.TOPICS);
    assertThat(token.seenAt()).isEmpty();
    tokens.seen(token);
    assertThat(tokens.find(secret).orElseThrow().seenAt()).contains(NOON);
    assertThat(tokens.revoke(BEN, token.id())).isFalse();
    assertThat(
            sql.sql("select count(*) from api_token where token_hash = :secret")
                .param("secret", secret.value())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(tokens.revoke(ANA, token.id())).isTrue();
    assertThat(tokens.find(secret)).isEmpty();
  }

  @Test
  void failedAttemptsAreForgottenAfterAWhile() {
    FailedSignIns failed = new JdbcFailedSignIns(sql);
    failed.append("a", NOON);
    failed.append("a", NOON.plusSeconds(10));
    failed.append("b", NOON);
    assertThat(failed.since("a", NOON)).isEqualTo(2);
    assertThat(failed.since("a", NOON.plusSeconds(1))).isEqualTo(1);
    failed.prune(NOON.plusSeconds(5));
    assertThat(failed.since("a", NOON)).isEqualTo(1);
    failed.forget("a");
    assertThat(failed.since("a", NOON)).isZero();
  }

  @Test
  void aTeamHasItsMembersAndNoSecondOfItsName() {
    Teams teams = new JdbcTeams(sql);
    Team made = teams.append("  Removal\tdefense ");
    assertThat(made.name()).isEqualTo("Removal defense");
    assertThatThrownBy(() -> teams.append("REMOVAL DEFENSE"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("already");
    teams.setMembers(made.id(), List.of(BEN, ANA, ANA));
    assertThat(teams.find(made.id()).orElseThrow().members()).containsExactly(ANA, BEN);
    assertThat(teams.of(BEN)).extracting(Team::name).containsExactly("Removal defense");
    Team other = teams.append("Asylum");
    assertThatThrownBy(() -> teams.rename(other.id(), "removal defense"))
        .isInstanceOf(IllegalArgumentException.class);
    teams.leaveAll(BEN);
    assertThat(teams.of(BEN)).isEmpty();
    teams.remove(made.id());
    assertThat(teams.all()).extracting(Team::name).containsExactly("Asylum");
  }

  @Test
  void theLogIsOneChainWhoeverAppendsAtOnce() {
    AuditLog log =
        new JdbcAuditLog(sql, new TransactionTemplate(new JdbcTransactionManager(database)));
    try (var writers = Executors.newFixedThreadPool(4)) {
      IntStream.range(0, 60)
          .forEach(i ->
              writers.submit(() ->
                  log.append(
                      new AuditLog.Done(ANA, "Ana", "did " + i, "o", "é", "“l”", "::1"), NOON)));
    }
    List<AuditEntry> entries = new ArrayList<>();
    log.each(entries::add);
    assertThat(entries).hasSize(60);
    String before = "";
    for (AuditEntry entry : entries) {
      assertThat(entry.digest()).isEqualTo(entry.digestAfter(before));
      before = entry.digest();
    }
    assertThat(log.headDigest()).isEqualTo(before);
    assertThat(log.before(31, 10)).extracting(AuditEntry::number).startsWith(30L).endsWith(21L);
  }
}
