package lexdelta.alerts.event.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.event.Event;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.event.Said;
import lexdelta.alerts.event.ToldEvents;
import lexdelta.crawler.record.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events in the table {@code told_place}. */
public final class JdbcToldEvents implements ToldEvents {
  /** Ample: changes are not seen strictly in the order of their days. */
  private static final int DAYS_KEPT = 14;

  /** So many values in one statement: PostgreSQL takes 65,535. */
  private static final int PAGE = 1_000;

  private final JdbcClient jdbc;

  public JdbcToldEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Event> find(Collection<String> figures, LocalDate since) {
    Map<EventId, Event> events = new LinkedHashMap<>();
    for (List<String> page : pages(figures)) {
      jdbc.sql(
              """
              select * from told_place
              where figures in (:figures) and first_seen_on >= :since
              order by change_number
              """)
          .param("figures", page)
          .param("since", since)
          .query(JdbcToldEvents::place)
          .list()
          .forEach(place -> events.merge(place.id(), place, JdbcToldEvents::together));
    }
    return List.copyOf(events.values());
  }

  private static List<List<String>> pages(Collection<String> values) {
    List<String> all = values.stream().distinct().toList();
    List<List<String>> pages = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PAGE) {
      pages.add(all.subList(from, Math.min(all.size(), from + PAGE)));
    }
    return pages;
  }

  /** An event at one of its places. */
  private static Event place(ResultSet row, int number) throws SQLException {
    return new Event(
        new EventId(row.getString("event")),
        row.getObject("first_seen_on", LocalDate.class),
        Said.read(row.getString("said")),
        Set.of(new DocumentId(row.getString("document"))));
  }

  private static Event together(Event one, Event other) {
    return new Event(
        one.id(),
        one.firstSeenOn(),
        one.said(),
        Stream.concat(one.places().stream(), other.places().stream()).collect(Collectors.toSet()));
  }

  @Override
  public void append(List<ToldPlace> places) {
    places.stream()
        .map(place -> place.event().firstSeenOn())
        .min(Comparator.naturalOrder())
        .ifPresent(first ->
            jdbc.sql("delete from told_place where first_seen_on < :day")
                .param("day", first.minusDays(DAYS_KEPT))
                .update());
    places.forEach(this::append);
  }

  @Override
  public void forgetAfter(long change) {
    jdbc.sql("delete from told_place where change_number > :change")
        .param("change", change)
        .update();
  }

  private void append(ToldPlace place) {
    Event event = place.event();
    jdbc.sql(
            """
            insert into told_place (change_number, event, document, first_seen_on, figures, said)
            values (:change, :event, :document, :firstSeenOn, :figures, :said)
            """)
        .param("change", place.change())
        .param("event", event.id().value())
        .param("document", place.document().value())
        .param("firstSeenOn", event.firstSeenOn())
        .param("figures", event.said().figuresHash())
        .param("said", event.said().written())
        .update();
  }
}
