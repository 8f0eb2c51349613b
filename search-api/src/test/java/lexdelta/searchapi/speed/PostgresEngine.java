package lexdelta.searchapi.speed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import lexdelta.crawler.record.jdbc.PostgresServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Full text search of a real PostgreSQL: a column of words with their weights, a GIN index on it, and
 * headlines of the ten best. A small HTTP server stands before it, so that it is asked as the others
 * are; it keeps its connections and statements.
 */
public final class PostgresEngine implements Engine {
  private static final String SEARCH =
      """
      select citation, heading, stood_from, stood_until,
             ts_headline('english', body, query, 'MaxWords=50, MinWords=30') as headline
      from (select citation, heading, stood_from, stood_until, body, query
            from passage, to_tsquery('english', ?) query
            where words @@ query and stood_from <= ? and stood_until > ?
            order by ts_rank(words, query) desc
            limit 10) best
      """;

  private final HikariDataSource database;
  private final HttpServer server;
  private final Date day;

  private PostgresEngine(HikariDataSource database, LocalDate day) throws IOException {
    this.database = database;
    this.day = Date.valueOf(day);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/", this::answer);
  }

  /** Starts it with the passages; they go with this process. */
  public static PostgresEngine start(List<Corpus.Kept> passages, LocalDate day) throws Exception {
    var database = new HikariDataSource();
    database.setJdbcUrl(
        PostgresServer.shared().database("speed") + "?prepareThreshold=3&options=-c%20jit=off");
    database.setUsername(PostgresServer.USER);
    database.setPassword(PostgresServer.PASSWORD);
    database.setMaximumPoolSize(4);
    PostgresEngine engine = new PostgresEngine(database, day);
    engine.fill(passages);
    engine.server.start();
    return engine;
  }

  private void fill(List<Corpus.Kept> passages) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table passage (citation text, heading text, body text,
            stood_from date, stood_until date,
            words tsvector generated always as (
              setweight(to_tsvector('english', heading), 'A')
              || setweight(to_tsvector('english', body), 'B')) stored)
          """);
      insert(connection, passages);
      statement.execute("set maintenance_work_mem = '512MB'");
      statement.execute("create index passage_words on passage using gin (words)");
      statement.execute("vacuum analyze passage");
    }
  }

  private static void insert(Connection connection, List<Corpus.Kept> passages)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into passage values (?, ?, ?, ?, ?)")) {
      for (int i = 0; i < passages.size(); i++) {
        Corpus.Kept passage = passages.get(i);
        insert.setString(1, passage.citation());
        insert.setString(2, passage.heading());
        insert.setString(3, passage.text());
        insert.setDate(4, Date.valueOf(passage.from()));
        insert.setDate(5, Date.valueOf(passage.until().orElse(LocalDate.of(9999, 1, 1))));
        insert.addBatch();
        if (i % 1_000 == 999) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query =
        URLDecoder.decode(
            exchange.getRequestURI().getRawQuery().substring(2), StandardCharsets.UTF_8);
    try (exchange) {
      byte[] body = JsonMapper.shared().writeValueAsBytes(found(query));
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (SQLException e) {
      byte[] body = String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(500, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private List<Map<String, String>> found(String query) throws SQLException {
    List<Map<String, String>> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement search = connection.prepareStatement(SEARCH)) {
      search.setString(1, query);
      search.setDate(2, day);
      search.setDate(3, day);
      try (ResultSet rows = search.executeQuery()) {
        while (rows.next()) {
          found.add(
              Map.of(
                  "citation", rows.getString(1),
                  "heading", rows.getString(2),
                  "from", rows.getString(3),
                  "until", rows.getString(4),
                  "headline", rows.getString(5)));
        }
      }
    }
    return found;
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public byte[] request(Question question) {
    return RawClient.get("/?q=" + URLEncoder.encode(inWords(question), StandardCharsets.UTF_8));
  }

  /** It knows no sentences: both words are wanted in the passage. */
  private static String inWords(Question question) {
    return switch (question) {
      case Question.Words words -> String.join(" & ", words.words());
      case Question.Connected it ->
          "%s & %s & (%s)".formatted(it.first(), it.second(), String.join(" <-> ", it.phrase()));
      case Question.Phrase phrase -> String.join(" <-> ", phrase.words());
      case Question.Prefix it ->
          it.root() + ":*" + (it.beside().isEmpty() ? "" : " & " + it.beside());
    };
  }

  @Override
  public int hits(String answer) {
    return Engine.count(answer, "\"headline\":");
  }

  @Override
  public void close() {
    server.stop(0);
    database.close();
  }
}
