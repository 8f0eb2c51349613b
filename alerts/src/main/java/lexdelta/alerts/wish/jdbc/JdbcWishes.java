package lexdelta.alerts.wish.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.alerts.wish.KeptWish;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishId;
import lexdelta.alerts.wish.WishKind;
import lexdelta.alerts.wish.Wishes;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wishes in the table {@code wish}, what stands in their way in {@code wish_problem}. */
public final class JdbcWishes implements Wishes {
  /** What is longer is kept apart by its hash: an index takes no text of any length. */
  private static final int LONGEST_KEY = 100;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public JdbcWishes(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public WishId keep(Wish wish) {
    return find(wish).orElseGet(() -> insert(wish));
  }

  private Optional<WishId> find(Wish wish) {
    return jdbc.sql("select id from wish where kind = :kind and what_key = :key")
        .param("kind", wish.kind().code())
        .param("key", key(wish))
        .query(Long.class)
        .optional()
        .map(WishId::new);
  }

  private WishId insert(Wish wish) {
    try {
      jdbc.sql(
              """
              insert into wish (kind, what_key, what, created_at)
              values (:kind, :key, :what, :at)
              """)
          .param("kind", wish.kind().code())
          .param("key", key(wish))
          .param("what", wish.what())
          .param("at", Instants.kept(clock.instant()).atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException somebodyWasFaster) {
      // It is there, which is all that was wanted.
    }
    return find(wish).orElseThrow();
  }

  private static String key(Wish wish) {
    String key = wish.key();
    return key.length() <= LONGEST_KEY
        ? key
        : "sha256:" + Sha256.of(key.getBytes(StandardCharsets.UTF_8)).hex();
  }

  @Override
  public List<KeptWish> followed() {
    return jdbc.sql(
            """
            select w.id, w.kind, w.what from wish w
            where exists (select 1 from subscription s where s.wish = w.id and s.active = true)
              and (w.kind <> 'topic'
                or exists (select 1 from topic t where t.id = w.what and t.removed = false))
            order by w.id
            """)
        .query(JdbcWishes::wish)
        .list();
  }

  private static KeptWish wish(ResultSet row, int number) throws SQLException {
    return new KeptWish(
        new WishId(row.getLong("id")),
        Wish.kept(WishKind.of(row.getString("kind")), row.getString("what")));
  }

  @Override
  public Map<WishId, String> problems() {
    Map<WishId, String> problems = new HashMap<>();
    jdbc.sql("select wish, words from wish_problem")
        .query(row -> {
          problems.put(new WishId(row.getLong("wish")), row.getString("words"));
        });
    return problems;
  }

  @Override
  public Map<WishId, String> note(Map<WishId, String> found) {
    Map<WishId, String> known = problems();
    Map<WishId, String> fresh = new HashMap<>(found);
    fresh.entrySet().removeIf(each -> each.getValue().equals(known.get(each.getKey())));
    known.keySet().stream()
        .filter(wish -> !found.containsKey(wish) || fresh.containsKey(wish))
        .forEach(this::forget);
    fresh.forEach(this::insert);
    return fresh;
  }

  private void forget(WishId wish) {
    jdbc.sql("delete from wish_problem where wish = :wish").param("wish", wish.value()).update();
  }

  private void insert(WishId wish, String words) {
    jdbc.sql("insert into wish_problem (wish, words, since) values (:wish, :words, :at)")
        .param("wish", wish.value())
        .param("words", words)
        .param("at", Instants.kept(clock.instant()).atOffset(ZoneOffset.UTC))
        .update();
  }
}
