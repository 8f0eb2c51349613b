package lexdelta.crawler.record.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Weight;
import lexdelta.crawler.record.Weights;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link Weights} in the table {@code change_weight}. */
public final class JdbcWeights implements Weights {
  /** Of {@code change_weight.kinds}. */
  private static final int LONGEST = 1000;

  private final JdbcClient sql;

  public JdbcWeights(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void keep(List<Weight> weights) {
    for (Weight weight : weights) {
      sql.sql("delete from change_weight where number = :number")
          .param("number", weight.change())
          .update();
      sql.sql(
              """
              insert into change_weight (number, scale, weight, kinds)
              values (:number, :scale, :weight, :kinds)
              """)
          .param("number", weight.change())
          .param("scale", weight.scale())
          .param("weight", weight.weight())
          .param("kinds", fit(weight.kinds()))
          .update();
    }
  }

  private static String fit(List<String> kinds) {
    StringBuilder fit = new StringBuilder();
    for (String kind : kinds) {
      if (fit.length() + kind.length() < LONGEST) {
        fit.append(fit.isEmpty() ? "" : ",").append(kind);
      }
    }
    return fit.toString();
  }

  @Override
  public Map<Long, Weight> of(DocumentId document) {
    return sql
        .sql(
            """
            select w.* from change_weight w join change_log c on c.number = w.number
            where c.document = :document
            """)
        .param("document", document.value())
        .query(JdbcWeights::weight)
        .list()
        .stream()
        .collect(Collectors.toMap(Weight::change, Function.identity()));
  }

  @Override
  public List<Change> missing(int scale, long after, int limit) {
    return sql.sql(
            """
            select c.* from change_log c
            where c.number > :after and c.kind <> 'STANDING' and not exists (
              select 1 from change_weight w where w.number = c.number and w.scale >= :scale)
            order by c.number desc fetch first :limit rows only
            """)
        .param("after", after)
        .param("scale", scale)
        .param("limit", limit)
        .query(JdbcChanges::change)
        .list();
  }

  private static Weight weight(ResultSet row, int index) throws SQLException {
    String kinds = Columns.text(row, "kinds");
    return new Weight(
        row.getLong("number"),
        row.getInt("scale"),
        row.getDouble("weight"),
        kinds.isEmpty() ? List.of() : List.of(kinds.split(",", -1)));
  }
}
