package lexdelta.searchapi.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.coverage.CoverageState;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Outcome;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/coverage/statement} and {@code GET /api/coverage/statement-key}. */
@RestController
final class StatementApi {
  private final Statements statements;
  private final StatementKey key;

  StatementApi(Statements statements, StatementKey key) {
    this.statements = statements;
    this.key = key;
  }

  @GetMapping("/api/coverage/statement")
  Answer statement(@RequestParam String from, @RequestParam String until) {
    SignedStatement signed = SignedStatement.of(statements.of(from, until), key);
    Statement statement = signed.statement();
    return new Answer(
        statement.period().firstDay(),
        statement.period().lastDay(),
        statement.period().until(),
        statement.madeAt(),
        statement.sources().stream().map(Told::of).toList(),
        statement.digest().map(it -> new Digest(it.day(), it.digest().hex())),
        signed.text(),
        "Ed25519",
        signed.signature(),
        signed.publicKey(),
        SignedStatement.VERIFY);
  }

  /** The public key, PEM. */
  @GetMapping(value = "/api/coverage/statement-key", produces = MediaType.TEXT_PLAIN_VALUE)
  String publicKey() {
    return key.publicPem();
  }

  /** A statement; only the text is signed, and everything else stands in it. */
  record Answer(
      LocalDate from,
      LocalDate until,
      Instant endsBefore,
      Instant madeAt,
      List<Told> sources,
      Optional<Digest> archive,
      String text,
      String algorithm,
      String signature,
      String publicKey,
      String verify) {}

  /** The digest of a closed day of the archive, SHA-256 in hexadecimal. */
  record Digest(LocalDate day, String sha256) {}

  /** A source in the period. */
  record Told(
      String id,
      String title,
      int looks,
      Optional<Instant> first,
      Optional<Instant> last,
      boolean watched,
      Optional<Instant> unwatchedSince,
      Instant gapFrom,
      Instant gapUntil,
      Map<Outcome, Long> outcomes,
      Optional<CoverageState> stateBefore,
      List<Became> states,
      List<Changed> changes,
      Map<Cause, Long> others) {
    static Told of(Statement.OfSource source) {
      return new Told(
          source.id(),
          source.title(),
          source.looks(),
          source.first(),
          source.last(),
          source.unwatched().isEmpty(),
          source.unwatched().flatMap(Statement.Unwatched::since),
          source.longestGap().from(),
          source.longestGap().until(),
          source.outcomes(),
          source.stateBefore(),
          source.states().stream().map(it -> new Became(it.at(), it.state(), it.reason())).toList(),
          source.changes().stream().map(Changed::of).toList(),
          source.others());
    }
  }

  /** A change of state. */
  record Became(Instant at, CoverageState state, String reason) {}

  /** A change that the publisher made. */
  record Changed(
      long number, String citation, ChangeKind kind, LocalDate effectiveOn, Instant observedAt) {
    static Changed of(Statement.Changed change) {
      return new Changed(
          change.number(), change.citation(), change.kind(), change.effectiveOn(), change.seenAt());
    }
  }
}
