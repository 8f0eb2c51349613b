package lexdelta.alerts.digest.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import lexdelta.alerts.digest.Candidates;
import lexdelta.alerts.digest.Period;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.jdbc.Padding;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link Candidates} in the tables of the record. */
public final class JdbcCandidates implements Candidates {
  private final JdbcClient jdbc;

  public JdbcCandidates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Candidate> of(Period period, List<String> sources) {
    // A change of standing is not weighed and matters to whoever follows the text.
    return jdbc.sql(
            """
            select c.number,
              coalesce(max(w.weight), case when c.kind = 'STANDING' then 1 else 0 end) as weight,
              case when c.kind = 'ADDED' and c.cause in ('FIRST_SEEN', 'BACKFILL')
                and c.effective_on = f.first_day then 1 else 0 end as base
            from change_log c
            join (select source, min(effective_on) as first_day from change_log group by source) f
              on f.source = c.source
            left join change_weight w on w.number = c.number
            where c.effective_on between :first and :last and c.cause <> 'REEXTRACTION'
              and (:all = 1 or c.source in (:sources))
            group by c.number, c.kind, c.cause, c.effective_on, f.first_day
            order by base, weight desc, c.number
            """)
        .param("first", period.first())
        .param("last", period.last())
        .param("all", sources.isEmpty() ? 1 : 0)
        .param("sources", sources.isEmpty() ? List.of("") : sources)
        .query((row, _) ->
            new Candidate(row.getLong("number"), row.getDouble("weight"), row.getInt("base") == 1))
        .list();
  }

  @Override
  public List<Later> since(Collection<String> documents, Instant instant) {
    return documents.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select number, document, kind, effective_on, observed_at from change_log
                where document in (:documents) and observed_at > :since
                  and cause not in ('REEXTRACTION', 'BACKFILL')
                order by number
                """)
            .param("documents", Padding.of(List.copyOf(documents)))
            .param("since", Instants.kept(instant).atOffset(ZoneOffset.UTC))
            .query((row, _) ->
                new Later(
                    row.getLong("number"),
                    row.getString("document"),
                    row.getString("kind"),
                    row.getObject("effective_on", LocalDate.class),
                    row.getObject("observed_at", OffsetDateTime.class).toInstant()))
            .list();
  }

  @Override
  public List<Looked> looked(Period period) {
    return jdbc.sql(
            """
            select source, count(*) as times,
              sum(case when outcome in ('FETCHED', 'NOT_MODIFIED') then 0 else 1 end) as vain
            from source_check where checked_at >= :first and checked_at < :end
            group by source order by source
            """)
        .param("first", Instants.beginning(period.first()).atOffset(ZoneOffset.UTC))
        .param("end", Instants.beginning(period.last().plusDays(1)).atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new Looked(row.getString("source"), row.getInt("times"), row.getInt("vain")))
        .list();
  }
}
