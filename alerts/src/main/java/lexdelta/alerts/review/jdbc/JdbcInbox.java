package lexdelta.alerts.review.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.alerts.catchup.Alert;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.review.Inbox;
import lexdelta.alerts.review.Item;
import lexdelta.alerts.review.Told;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.SubscriptionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was told, as the tables {@code alert}, {@code subscription} and {@code message} say. */
public final class JdbcInbox implements Inbox {
  private static final String TOLD = "a.outcome in ('TOLD', 'TOLD_ALREADY')";

  private final JdbcClient jdbc;

  public JdbcInbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<EventId> event(long change) {
    return jdbc.sql("select max(event) as event from alert where change_number = :change")
        .param("change", change)
        .query((row, _) -> Optional.ofNullable(row.getString("event")).map(EventId::new))
        .single();
  }

  @Override
  public Map<EventId, List<Told>> told(Collection<EventId> events) {
    return events.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select a.event, a.change_number, a.subscription, a.person, a.channel, a.address,
                  a.outcome, a.due_at, a.told_at, s.team, s.matter,
                  m.state as message_state, m.sent_at, m.last_error
                from alert a
                join subscription s on s.id = a.subscription
                left join message m on m.message_id = a.message_id
                where a.event in (:events)
                order by a.person, a.change_number, a.subscription, a.address
                """)
            .param("events", names(events))
            .query(JdbcInbox::told)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Told::event));
  }

  private static List<String> names(Collection<EventId> events) {
    return events.stream().map(EventId::value).toList();
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    @Nullable String state = row.getString("message_state");
    @Nullable String error = row.getString("last_error");
    @Nullable Object team = row.getObject("team");
    return new Told(
        new EventId(row.getString("event")),
        row.getLong("change_number"),
        new SubscriptionId(row.getLong("subscription")),
        new Recipient(
            new PersonId(row.getString("person")),
            row.getString("channel"),
            row.getString("address")),
        team == null ? OptionalLong.empty() : OptionalLong.of(((Number) team).longValue()),
        row.getString("matter"),
        Alert.Outcome.valueOf(row.getString("outcome")),
        instant(row, "due_at"),
        instant(row, "told_at"),
        state == null
            ? Optional.empty()
            : Optional.of(
                new Told.Delivery(
                    Outbox.State.valueOf(state),
                    instant(row, "sent_at"),
                    error == null ? "" : error)));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public List<Item> page(PersonId person, Wanted wanted, int limit) {
    Map<String, Object> values = new HashMap<>();
    String whose = whose(person, wanted, values);
    String unread = "";
    String having = "";
    if (wanted.unread()) {
      unread =
          " and not exists (select 1 from review_entry r"
              + " where r.event = a.event and r.person = :reader)";
      values.put("reader", person.value());
    }
    if (wanted.behind().isPresent()) {
      having =
          " having max(a.weight) < :weight or (max(a.weight) = :weight and min(a.change_number) < :change)";
      values.put("weight", wanted.behind().get().weight());
      values.put("change", wanted.behind().get().change());
    }
    values.put("limit", limit);
    List<Item> items =
        jdbc.sql(
                """
                select a.event, min(a.change_number) as first_change,
                  count(distinct a.change_number) as places, max(a.weight) as weight,
                  min(a.told_at) as told_at
                from alert a join subscription s on s.id = a.subscription
                where %s and %s%s group by a.event%s
                order by max(a.weight) desc, min(a.change_number) desc limit :limit
                """
                    .formatted(TOLD, whose, unread, having))
            .params(values)
            .query(JdbcInbox::item)
            .list();
    return described(items, whose, values);
  }

  private static String whose(PersonId person, Wanted wanted, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>();
    if (wanted.team().isPresent()) {
      conditions.add("s.team = :team");
      values.put("team", wanted.team().getAsLong());
    } else {
      conditions.add("a.person = :person");
      values.put("person", person.value());
    }
    wanted
        .matter()
        .ifPresent(matter -> {
          conditions.add("s.matter = :matter");
          values.put("matter", matter);
        });
    wanted
        .kind()
        .ifPresent(kind -> {
          conditions.add("',' || a.kinds || ',' like :kind");
          values.put("kind", "%," + kind.code() + ",%");
        });
    return String.join(" and ", conditions);
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        new EventId(row.getString("event")),
        row.getLong("first_change"),
        row.getInt("places"),
        row.getDouble("weight"),
        instant(row, "told_at").orElse(Instant.EPOCH),
        Set.of(),
        Set.of());
  }

  /** The same with the kinds of news and the matters. */
  private List<Item> described(List<Item> items, String whose, Map<String, Object> values) {
    if (items.isEmpty()) {
      return items;
    }
    Map<String, Object> all = new HashMap<>(values);
    all.put("events", names(items.stream().map(Item::event).toList()));
    Map<EventId, Set<NewsKind>> kinds = new HashMap<>();
    Map<EventId, Set<String>> matters = new HashMap<>();
    jdbc.sql(
            """
            select distinct a.event, a.kinds, s.matter
            from alert a join subscription s on s.id = a.subscription
            where %s and a.event in (:events) and %s
            """
                .formatted(TOLD, whose))
        .params(all)
        .query(row -> {
          EventId event = new EventId(row.getString("event"));
          kinds
              .computeIfAbsent(event, _ -> EnumSet.noneOf(NewsKind.class))
              .addAll(NewsKind.all(row.getString("kinds")));
          String matter = row.getString("matter");
          if (!matter.isEmpty()) {
            matters.computeIfAbsent(event, _ -> new HashSet<>()).add(matter);
          }
        });
    return items.stream()
        .map(it ->
            new Item(
                it.event(),
                it.change(),
                it.places(),
                it.weight(),
                it.toldAt(),
                kinds.getOrDefault(it.event(), Set.of()),
                matters.getOrDefault(it.event(), Set.of())))
        .toList();
  }

  @Override
  public List<Item> items(Collection<EventId> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select a.event, min(a.change_number) as first_change,
              count(distinct a.change_number) as places, max(a.weight) as weight,
              min(a.told_at) as told_at
            from alert a where %s and a.event in (:events) group by a.event
            """
                .formatted(TOLD))
        .param("events", names(events))
        .query(JdbcInbox::item)
        .list();
  }

  @Override
  public int unread(PersonId person, int most) {
    return jdbc.sql(
            """
            select count(*) from (select distinct a.event from alert a
              where %s and a.person = :person and not exists
                (select 1 from review_entry r where r.event = a.event and r.person = :person)
              limit :most) as unread
            """
                .formatted(TOLD))
        .param("person", person.value())
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  @Override
  public List<String> matters(PersonId person) {
    return jdbc.sql(
            """
            select distinct s.matter from alert a join subscription s on s.id = a.subscription
            where %s and a.person = :person and s.matter <> '' order by s.matter
            """
                .formatted(TOLD))
        .param("person", person.value())
        .query(String.class)
        .list();
  }
}
