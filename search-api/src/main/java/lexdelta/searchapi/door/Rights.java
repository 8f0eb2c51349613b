package lexdelta.searchapi.door;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.searchapi.accounts.Deed;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which deed each address needs. What stands not here is not reached: the {@link Door} answers that
 * there is nothing, whatever a feature offers, and a test fails on an endpoint without a row.
 */
public final class Rights {
  private static final String TABLE =
      """
      GET    /style.css                                             ENTER
      GET    /changes.js                                            ENTER
      GET    /suggest.js                                            ENTER
      GET    /reading.js                                            ENTER
      GET    /live.js                                               ENTER
      GET    /keep.js                                               ENTER
      GET    /mark.svg                                              ENTER
      GET    /sign-in                                               ENTER
      POST   /sign-in                                               ENTER
      GET    /sign-in/code                                          ENTER
      POST   /sign-in/code                                          ENTER
      GET    /sign-in/failed                                        ENTER
      POST   /sign-out                                              ENTER
      GET    /forgotten                                             ENTER
      POST   /forgotten                                             ENTER
      GET    /links/{secret}                                        ENTER
      POST   /links/{secret}                                        ENTER
      GET    /feeds/{key}/changes.atom                              ENTER
      GET    /feeds/{key}/days.ics                                  ENTER
      GET    /feeds/{key}/digests.atom                              ENTER
      GET    /unsubscribe/{token}                                   ENTER
      POST   /unsubscribe/{token}                                   ENTER
      GET    /unsubscribe/{token}/{id}                              ENTER
      POST   /unsubscribe/{token}/{id}                              ENTER
      GET    /problems                                              ENTER
      GET    /error                                                 ENTER
      GET    /actuator/health                                       ENTER
      GET    /actuator/health/{*path}                               ENTER
      GET    /actuator/prometheus                                   READ_METRICS

      GET    /                                                      READ
      POST   /home/seen                                             WATCH
      GET    /calendar                                              WATCH
      GET    /search                                                READ
      GET    /search/help                                           READ
      GET    /api/suggestions                                       READ
      GET    /api/openapi                                           READ
      GET    /api/search                                            READ
      GET    /documents/{*address}                                  READ
      GET    /visa-bulletin                                         READ
      GET    /{title:title-\\d+}/{section:section-.+}/{*unit}        READ
      GET    /on/{on}/{title:title-\\d+}/{section:section-.+}/{*unit} READ
      GET    /timegate/documents/{*address}                         READ
      GET    /timemap/documents/{*address}                          READ
      GET    /api/documents/{*address}                              READ

      GET    /compare                                               WATCH
      GET    /compare/{from}/to/{to}/{title:title-\\d+}/{section:section-.+} WATCH
      GET    /compare/{from}/to/{to}/documents/{*address}           WATCH
      GET    /api/compare                                           WATCH
      GET    /changes                                               WATCH
      GET    /changes/{number}                                      WATCH
      GET    /api/changes                                           WATCH
      GET    /api/changes/{number}                                  WATCH
      GET    /api/standings                                         WATCH
      GET    /topics                                                WATCH
      GET    /topics/{id}                                           DEFINE_TOPICS
      GET    /api/topics                                            WATCH
      GET    /api/topics/{id}                                       WATCH
      GET    /checklists                                            WATCH
      GET    /checklists/{id}                                       WATCH
      GET    /api/checklists                                        WATCH
      GET    /api/checklists/{id}                                   WATCH
      GET    /sources                                               WATCH
      GET    /sources/{id}                                          WATCH
      GET    /coverage                                              WATCH
      GET    /coverage/statement                                    WATCH
      GET    /coverage/statement.pdf                                WATCH
      GET    /api/sources                                           WATCH
      GET    /api/sources/{id}                                      WATCH
      GET    /api/catalogue                                         WATCH
      GET    /api/coverage/statement                                WATCH
      GET    /api/coverage/statement-key                            WATCH
      GET    /api/me                                                WATCH

      GET    /saved-searches                                        KEEP_RESEARCH
      POST   /saved-searches                                        KEEP_RESEARCH
      POST   /saved-searches/{id}                                   KEEP_RESEARCH
      POST   /saved-searches/{id}/remove                            KEEP_RESEARCH
      GET    /api/saved-searches                                    KEEP_RESEARCH
      POST   /api/saved-searches                                    KEEP_RESEARCH
      GET    /api/saved-searches/{id}                               KEEP_RESEARCH
      PUT    /api/saved-searches/{id}                               KEEP_RESEARCH
      DELETE /api/saved-searches/{id}                               KEEP_RESEARCH
      GET    /history                                               KEEP_RESEARCH
      POST   /history/keep                                          KEEP_RESEARCH
      POST   /history/remove                                        KEEP_RESEARCH
      POST   /history/{id}/remove                                   KEEP_RESEARCH
      GET    /api/history                                           KEEP_RESEARCH
      PUT    /api/history                                           KEEP_RESEARCH
      DELETE /api/history                                           KEEP_RESEARCH
      GET    /folders                                               KEEP_RESEARCH
      POST   /folders                                               KEEP_RESEARCH
      GET    /folders/{id}                                          KEEP_RESEARCH
      POST   /folders/{id}                                          KEEP_RESEARCH
      POST   /folders/{id}/remove                                   KEEP_RESEARCH
      POST   /folders/items                                         KEEP_RESEARCH
      POST   /folders/{id}/items/{item}                             KEEP_RESEARCH
      POST   /folders/{id}/items/{item}/move                        KEEP_RESEARCH
      POST   /folders/{id}/items/{item}/remove                      KEEP_RESEARCH
      GET    /api/folders                                           KEEP_RESEARCH
      POST   /api/folders                                           KEEP_RESEARCH
      GET    /api/folders/{id}                                      KEEP_RESEARCH
      PUT    /api/folders/{id}                                      KEEP_RESEARCH
      DELETE /api/folders/{id}                                      KEEP_RESEARCH
      POST   /api/folders/{id}/items                                KEEP_RESEARCH
      PUT    /api/folders/{id}/items/{item}                         KEEP_RESEARCH
      DELETE /api/folders/{id}/items/{item}                         KEEP_RESEARCH

      GET    /changes/{number}/why                                  SUBSCRIBE
      GET    /api/changes/{number}/why                              SUBSCRIBE
      GET    /subscriptions                                         SUBSCRIBE
      POST   /subscriptions                                         SUBSCRIBE
      GET    /subscriptions/new                                     SUBSCRIBE
      POST   /subscriptions/preview                                 SUBSCRIBE
      GET    /subscriptions/preview/{run}                           SUBSCRIBE
      GET    /subscriptions/preferences                             SUBSCRIBE
      POST   /subscriptions/preferences                             SUBSCRIBE
      POST   /subscriptions/addresses/again                         SUBSCRIBE
      GET    /subscriptions/{id}                                    SUBSCRIBE
      POST   /subscriptions/{id}                                    SUBSCRIBE
      POST   /subscriptions/{id}/pause                              SUBSCRIBE
      POST   /subscriptions/{id}/resume                             SUBSCRIBE
      POST   /subscriptions/{id}/cancel                             SUBSCRIBE
      POST   /topics/{id}/subscriptions                             SUBSCRIBE
      GET    /api/subscriptions                                     SUBSCRIBE
      POST   /api/subscriptions                                     SUBSCRIBE
      GET    /api/subscriptions/{id}                                SUBSCRIBE
      PUT    /api/subscriptions/{id}                                SUBSCRIBE
      DELETE /api/subscriptions/{id}                                SUBSCRIBE
      POST   /api/subscriptions/preview                             SUBSCRIBE
      GET    /api/preferences                                       SUBSCRIBE
      PUT    /api/preferences                                       SUBSCRIBE
      GET    /webhooks                                              SUBSCRIBE
      POST   /webhooks                                              SUBSCRIBE
      POST   /webhooks/{id}/secret                                  SUBSCRIBE
      POST   /webhooks/{id}/test                                    SUBSCRIBE
      POST   /webhooks/{id}/on                                      SUBSCRIBE
      POST   /webhooks/{id}/off                                     SUBSCRIBE
      POST   /webhooks/{id}/remove                                  SUBSCRIBE
      GET    /api/webhooks                                          SUBSCRIBE
      POST   /api/webhooks                                          SUBSCRIBE
      GET    /api/webhooks/{id}                                     SUBSCRIBE
      DELETE /api/webhooks/{id}                                     SUBSCRIBE
      POST   /api/webhooks/{id}/secret                              SUBSCRIBE
      POST   /api/webhooks/{id}/test                                SUBSCRIBE
      POST   /api/webhooks/{id}/on                                  SUBSCRIBE
      POST   /api/webhooks/{id}/off                                 SUBSCRIBE
      GET    /feeds                                                 READ_DIGESTS
      POST   /feeds                                                 READ_DIGESTS
      POST   /feeds/revoke                                          READ_DIGESTS

      GET    /review                                                REVIEW
      POST   /review                                                REVIEW
      POST   /changes/{number}/review                               REVIEW
      GET    /changes/{number}/impact                               REVIEW
      GET    /api/review                                            REVIEW
      GET    /api/changes/{number}/review                           REVIEW
      POST   /api/changes/{number}/review                           REVIEW
      GET    /api/changes/{number}/impact                           REVIEW

      GET    /checklists/new                                        KEEP_CHECKLISTS
      POST   /checklists                                            KEEP_CHECKLISTS
      POST   /checklists/{id}                                       KEEP_CHECKLISTS
      POST   /checklists/{id}/confirm                               KEEP_CHECKLISTS
      POST   /checklists/{id}/remove                                KEEP_CHECKLISTS
      POST   /api/checklists                                        KEEP_CHECKLISTS
      PUT    /api/checklists/{id}                                   KEEP_CHECKLISTS
      DELETE /api/checklists/{id}                                   KEEP_CHECKLISTS
      POST   /api/checklists/{id}/confirm                           KEEP_CHECKLISTS

      GET    /digests                                               READ_DIGESTS
      GET    /digests/{number}                                      READ_DIGESTS
      GET    /digests/{number}/file                                 READ_DIGESTS
      POST   /digests/{number}/acknowledge                          READ_DIGESTS
      POST   /digests/{number}/answers                              READ_DIGESTS
      GET    /digests/{number}/logo                                 READ_DIGESTS
      GET    /digests/{number}/certificate                          READ_DIGESTS
      GET    /digests/{number}/certificate.pdf                      READ_DIGESTS

      GET    /api/digests                                           READ_DIGESTS
      GET    /api/digests/{number}                                  READ_DIGESTS
      POST   /api/digests/{number}/acknowledge                      READ_DIGESTS
      POST   /api/digests/drafts                                    MAKE_DIGESTS
      GET    /api/digests/drafts/{id}                               MAKE_DIGESTS
      GET    /api/digests/drafts/{id}/items/{part}                  MAKE_DIGESTS
      PUT    /api/digests/drafts/{id}/items/{part}                  MAKE_DIGESTS
      POST   /api/digests/drafts/{id}/publish                       MAKE_DIGESTS
      GET    /api/digests/{number}/reading                          MAKE_DIGESTS
      GET    /digests/new                                           MAKE_DIGESTS
      GET    /digests/reading                                       MAKE_DIGESTS
      GET    /digests/reading.csv                                   MAKE_DIGESTS
      GET    /digests/schedules                                     MAKE_DIGESTS
      POST   /digests/schedules                                     MAKE_DIGESTS
      POST   /digests/schedules/{id}/switch                         MAKE_DIGESTS
      POST   /digests/schedules/{id}/remove                         MAKE_DIGESTS
      GET    /digests/template                                      MAKE_DIGESTS
      POST   /digests/template                                      MAKE_DIGESTS
      POST   /digests                                               MAKE_DIGESTS
      GET    /digests/drafts/{id}                                   MAKE_DIGESTS
      POST   /digests/drafts/{id}                                   MAKE_DIGESTS
      POST   /digests/drafts/{id}/items                             MAKE_DIGESTS
      GET    /digests/drafts/{id}/items/{part}                      MAKE_DIGESTS
      POST   /digests/drafts/{id}/items/{part}                      MAKE_DIGESTS
      GET    /digests/drafts/{id}/items/{part}/history              MAKE_DIGESTS
      POST   /digests/drafts/{id}/items/{part}/restore              MAKE_DIGESTS
      GET    /digests/drafts/{id}/left-out                          MAKE_DIGESTS
      POST   /digests/drafts/{id}/left-out                          MAKE_DIGESTS
      GET    /digests/drafts/{id}/preview                           MAKE_DIGESTS
      POST   /digests/drafts/{id}/publish                           MAKE_DIGESTS
      POST   /digests/drafts/{id}/remove                            MAKE_DIGESTS
      GET    /digests/{number}/reading                              MAKE_DIGESTS
      GET    /digests/{number}/reading.csv                          MAKE_DIGESTS
      POST   /digests/{number}/remind                               MAKE_DIGESTS
      POST   /digests/{number}/corrections                          MAKE_DIGESTS

      GET    /topics/new                                            DEFINE_TOPICS
      POST   /topics                                                DEFINE_TOPICS
      POST   /topics/{id}                                           DEFINE_TOPICS
      POST   /topics/{id}/remove                                    DEFINE_TOPICS
      POST   /api/topics                                            DEFINE_TOPICS
      PUT    /api/topics/{id}                                       DEFINE_TOPICS
      DELETE /api/topics/{id}                                       DEFINE_TOPICS

      GET    /standings/new                                         ENTER_STANDING
      POST   /standings                                             ENTER_STANDING
      POST   /api/standings                                         ENTER_STANDING

      GET    /declarations/preview                                  DECLARE_SOURCES
      POST   /declarations/preview                                  DECLARE_SOURCES

      GET    /account                                               KEEP_ACCOUNT
      POST   /account/name                                          KEEP_ACCOUNT
      POST   /account/password                                      KEEP_ACCOUNT
      POST   /account/second-factor                                 KEEP_ACCOUNT
      GET    /account/second-factor                                 KEEP_ACCOUNT
      POST   /account/second-factor/remove                          KEEP_ACCOUNT
      POST   /account/recovery-codes                                KEEP_ACCOUNT
      POST   /account/sessions/{id}/close                           KEEP_ACCOUNT
      POST   /account/sessions/close                                KEEP_ACCOUNT
      POST   /account/tokens                                        KEEP_ACCOUNT
      POST   /account/tokens/{id}/revoke                            KEEP_ACCOUNT

      GET    /people                                                KEEP_PEOPLE
      POST   /people                                                KEEP_PEOPLE
      GET    /people/{id}                                           KEEP_PEOPLE
      POST   /people/{id}                                           KEEP_PEOPLE
      POST   /people/{id}/link                                      KEEP_PEOPLE
      POST   /people/{id}/second-factor/remove                      KEEP_PEOPLE
      POST   /people/{id}/sessions/close                            KEEP_PEOPLE
      POST   /people/{id}/remove                                    KEEP_PEOPLE
      GET    /teams                                                 KEEP_PEOPLE
      POST   /teams                                                 KEEP_PEOPLE
      POST   /teams/{id}                                            KEEP_PEOPLE
      POST   /teams/{id}/remove                                     KEEP_PEOPLE

      GET    /administration                                        OPERATE
      GET    /administration/jobs                                   OPERATE
      POST   /administration/jobs                                   OPERATE
      POST   /administration/jobs/{id}/stop                         OPERATE
      POST   /administration/jobs/index/stop                        OPERATE
      GET    /administration/deliveries                             OPERATE
      POST   /administration/deliveries/again                       OPERATE
      GET    /administration/archive                                OPERATE
      GET    /administration/settings                               OPERATE

      GET    /audit                                                 READ_AUDIT
      GET    /audit.csv                                             READ_AUDIT
      GET    /api/audit                                             READ_AUDIT

      POST   /control/crawl                                         COMMAND
      POST   /control/rebuild-index                                 COMMAND
      POST   /control/verify-snapshots                              COMMAND
      POST   /control/evidence                                      COMMAND
      POST   /control/test-sources                                  COMMAND
      POST   /control/link                                          COMMAND
      """;

  private static final Comparator<Row> NEAREST_FIRST = Comparator.comparing(Row::pattern);

  private final List<Row> rows;

  /** Those of one address each, by method and address: no pattern says more than they do. */
  private final Map<String, Row> plain;

  private Rights(List<Row> rows) {
    this.rows = rows.stream().sorted(NEAREST_FIRST).toList();
    this.plain =
        rows.stream()
            .filter(row -> !row.pattern().hasPatternSyntax())
            .collect(
                Collectors.toUnmodifiableMap(
                    row -> plain(row.method(), row.pattern().getPatternString()),
                    row -> row,
                    (first, _) -> first));
  }

  private static String plain(String method, String address) {
    return method + " " + address;
  }

  /**
   * An address and what it needs.
   *
   * @param method GET stands for HEAD too
   */
  public record Row(String method, PathPattern pattern, Deed deed) {}

  /** The table. */
  public static Rights table() {
    return new Rights(TABLE.lines().filter(line -> !line.isBlank()).map(Rights::row).toList());
  }

  private static Row row(String line) {
    String[] words = line.strip().split("\\s+");
    return new Row(
        words[0], PathPatternParser.defaultInstance.parse(words[1]), Deed.valueOf(words[2]));
  }

  /** All rows, the pattern that says most before those that say less. */
  public List<Row> rows() {
    return rows;
  }

  /** The row of a request; empty where nothing may be reached. */
  Optional<Row> find(String method, PathContainer path) {
    String wanted = method.equals("HEAD") ? "GET" : method;
    Row known = plain.get(plain(wanted, path.value()));
    if (known != null) {
      return Optional.of(known);
    }
    return rows.stream()
        .filter(row -> row.method().equals(wanted) && row.pattern().matches(path))
        .findFirst();
  }

  /** By which methods an address may be reached; none where there is nothing. */
  Set<String> methods(PathContainer path) {
    return rows.stream()
        .filter(row -> row.pattern().matches(path))
        .map(Row::method)
        .collect(Collectors.toSet());
  }
}
