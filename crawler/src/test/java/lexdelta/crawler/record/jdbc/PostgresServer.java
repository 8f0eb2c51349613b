package lexdelta.crawler.record.jdbc;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lexdelta.crawler.record.Sha256;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for tests: one server a process of tests, started when the first test asks for
 * it, stopped and deleted when the process ends. It writes to disk before it acknowledges, as
 * PostgreSQL does unless told otherwise.
 *
 * <p>PostgreSQL refuses to run as root. Where the tests run as root, as they do in containers, its
 * programs are started as {@code nobody} by {@code setpriv}, which is part of Debian's essential
 * packages; the server's folder lies in the system's folder for temporary files, which everybody
 * may enter. Anybody else starts them as themselves.
 *
 * <p>The server's own order of text is that of English dictionaries and not of code points, as on
 * many servers: what relies on the order of a database made as docs/postgresql.md says is tried for
 * it.
 */
public final class PostgresServer {
  /** The owner of the databases made for tests; not a superuser. */
  public static final String USER = "lexdelta";

  public static final String PASSWORD = "sample-password";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ATTEMPTS_TO_START = 3;
  private static @Nullable PostgresServer shared;

  private final boolean root = "root".equals(System.getProperty("user.name"));
  private final Path folder;
  private int port;

  private PostgresServer() throws IOException {
    folder = Files.createTempDirectory("lexdelta-postgres");
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    unpack();
    port = freePort();
  }

  /** The server of this process of tests. */
  public static synchronized PostgresServer shared() {
    try {
      if (shared == null) {
        var server = new PostgresServer();
        server.start();
        shared = server;
      }
      return shared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a database, for JDBC. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** An empty database owned by {@link #USER}, made as docs/postgresql.md says; kept if there. */
  public String database(String name) {
    if (!holds(name)) {
      run(
          """
          create database %s owner lexdelta encoding 'UTF8'
            locale_provider builtin builtin_locale 'C.UTF-8' template template0
          """
              .formatted(name));
    }
    return url(name);
  }

  /** The database that belongs to a folder, as an H2 file in it would. */
  public String database(Path folder) {
    String name = folder.toAbsolutePath().toString();
    return database(
        "of_" + Sha256.of(name.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 20));
  }

  /** Runs a statement as the superuser. */
  public void run(String sql) {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private boolean holds(String name) {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select 1 from pg_database where datname = '%s'".formatted(name))) {
      return rows.next();
    } catch (SQLException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private Connection superuser() throws SQLException {
    return DriverManager.getConnection(url("postgres"), "postgres", PASSWORD);
  }

  private void start() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    Path data = Files.createDirectory(folder.resolve("data"));
    if (root) {
      var nobody =
          data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
      Files.setOwner(data, nobody);
    }
    finish(
        launch(
            "initdb",
            "--pgdata=" + data,
            "--username=postgres",
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=icu",
            "--icu-locale=en-US",
            "--no-sync"));
    for (int attempt = 1; !serves(data); attempt++) {
      if (attempt == ATTEMPTS_TO_START) {
        throw new IOException("PostgreSQL did not start; it said: " + said("postgres"));
      }
      port = freePort();
    }
    run("create role lexdelta login password '%s'".formatted(PASSWORD));
  }

  /** Starts it, and says whether it serves: another may have taken the port meanwhile. */
  private boolean serves(Path data) throws IOException {
    Process server =
        launch(
            "postgres",
            "-D",
            data.toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (Connection connection = superuser()) {
        return true;
      } catch (SQLException e) {
        if (ended(server)) {
          return false;
        }
        if (System.nanoTime() > end) {
          throw new IOException("PostgreSQL did not start; it said: " + said("postgres"), e);
        }
      }
    }
  }

  /** Whether it has ended; waits a little for that. */
  private static boolean ended(Process process) {
    try {
      return process.waitFor(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Process launch(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (root) {
      command.addAll(
          List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(program + ".log").toFile())
        .start();
  }

  private void finish(Process process) throws IOException {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("PostgreSQL was not set up; it said: " + said("initdb"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String said(String program) throws IOException {
    return Files.readString(folder.resolve(program + ".log"));
  }

  private void stop() {
    try {
      String data = folder.resolve("data").toString();
      launch("pg_ctl", "stop", "-D", data, "-m", "immediate", "-w")
          .waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException | InterruptedException e) {
      System.err.println("PostgreSQL of the tests left something in " + folder + ": " + e);
    }
  }

  private void unpack() throws IOException {
    try (InputStream packed =
            DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture());
        var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar);
      }
    }
  }

  private void unpack(TarArchiveEntry entry, InputStream bytes) throws IOException {
    Path place = folder.resolve(entry.getName());
    if (entry.isDirectory()) {
      folder(place);
      return;
    }
    folder(place.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
    } else {
      Files.copy(bytes, place);
      boolean program = place.startsWith(folder.resolve("bin"));
      Files.setPosixFilePermissions(
          place, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** Whatever the tests' umask is, the server's programs must get in. */
  private static void folder(Path place) throws IOException {
    if (Files.notExists(place)) {
      folder(place.getParent());
      Files.createDirectory(place);
      Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static String system() {
    return System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
  }

  private static String architecture() {
    String name = System.getProperty("os.arch");
    return name.equals("amd64") ? "x86_64" : name;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
