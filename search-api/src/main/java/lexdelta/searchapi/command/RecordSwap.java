package lexdelta.searchapi.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import lexdelta.crawler.archive.ArchiveException;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.watch.RecordRebuild;
import lexdelta.searchapi.folder.DataFolder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * Makes a new record beside the old one and puts it in its place. Whatever befalls it on the way,
 * the old record stays where it is until the new one, whole and on the disk, replaces it in one step
 * of the file system.
 */
final class RecordSwap {
  private static final String NEW = "record.rebuilding";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Progress progress;

  private RecordSwap(Path folder, Progress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * What was made.
   *
   * @param carried what was carried over from the old record, in words
   * @param old under what name the old record is kept
   */
  record Report(
      int captures, long snapshots, long changes, Optional<String> carried, Optional<String> old) {}

  /**
   * Rebuilds the record of a folder.
   *
   * @throws lexdelta.searchapi.folder.FolderInUseException while a service owns it
   */
  static Report rebuild(Path path, boolean withoutOld, Progress progress) {
    if (!Files.isDirectory(path.resolve("archive"))) {
      throw new CommandFailedException(
          "There is no archive in %s to rebuild a record from. Name the data folder with --data."
              .formatted(path));
    }
    try (DataFolder folder = DataFolder.own(path)) {
      return new RecordSwap(folder.path(), progress).run(folder, withoutOld);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The record in %s was not replaced: %s.".formatted(path, e.getMessage()), e);
    } catch (ArchiveException e) {
      throw new CommandFailedException(
          "The record in %s was not replaced. %s".formatted(path, e.getMessage()), e);
    }
  }

  private Report run(DataFolder owned, boolean withoutOld) throws IOException {
    removeLeftovers();
    Report made = fill(owned, withoutOld);
    sync(folder.resolve(NEW + ".mv.db"));
    Optional<String> old = swap();
    removeLeftovers();
    return new Report(made.captures(), made.snapshots(), made.changes(), made.carried(), old);
  }

  private Report fill(DataFolder owned, boolean withoutOld) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(
        "spring.datasource.url",
        "jdbc:h2:file:%s;LOCK_TIMEOUT=60000;DB_CLOSE_ON_EXIT=FALSE".formatted(folder.resolve(NEW)));
    settings.put("lexdelta.index.folder", folder.resolve(NEW + ".index"));
    settings.put("logging.level.lexdelta", "WARN");
    var plan = new Installation.Plan(0, Clock.systemUTC(), settings);
    try (ConfigurableApplicationContext context = Installation.hidden(owned, plan)) {
      onlyForFiles(context.getEnvironment());
      RecordRebuild.Report made = context.getBean(RecordRebuild.class).run(progress);
      if (!made.unknown().isEmpty()) {
        throw new CommandFailedException(
            "The record in %s was not replaced: the archive has captures of %s, which this version of Lexdelta cannot read. Use the version that made them."
                .formatted(folder, made.unknown()));
      }
      Optional<String> carried =
          Files.exists(folder.resolve("record.mv.db")) && !withoutOld
              ? Optional.of(
                  OldRecord.carryOver(folder, context.getBean(DataSource.class)).inWords())
              : Optional.empty();
      return new Report(made.checks(), made.snapshots(), made.changes(), carried, Optional.empty());
    }
  }

  /** A record on a database server has no file to be replaced. */
  private void onlyForFiles(ConfigurableEnvironment environment) {
    String ours = "jdbc:h2:file:" + folder.resolve("record") + ";";
    for (PropertySource<?> source : environment.getPropertySources()) {
      Object url = source.getProperty("spring.datasource.url");
      if (url != null
          && !source.getName().equals("commandLineArgs")
          && !source.getName().equals("configurationProperties")) {
        String resolved = environment.resolvePlaceholders(url.toString());
        if (!(resolved + ";").startsWith(ours)) {
          throw new CommandFailedException(
              "The settings keep the record in %s; rebuild-record replaces the file record.mv.db of the data folder only. Take spring.datasource.url out of the settings first."
                  .formatted(resolved.replaceFirst("[?;].*", "")));
        }
        return;
      }
    }
  }

  private Optional<String> swap() throws IOException {
    Path record = folder.resolve("record.mv.db");
    Optional<String> kept = Optional.empty();
    // Gone before the record changes: an index of other numbers must never be taken for its own.
    delete(folder.resolve("index"));
    if (Files.exists(record)) {
      Path old =
          folder.resolve(
              "record.before-rebuild-%s.mv.db"
                  .formatted(STAMP.format(Instant.now(Clock.systemUTC()))));
      keepAs(record, old);
      kept = Optional.of(Objects.requireNonNull(old.getFileName()).toString());
    }
    Files.move(
        folder.resolve(NEW + ".mv.db"),
        record,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    return kept;
  }

  /** A second name where the file system has such, else a copy. */
  private static void keepAs(Path record, Path old) throws IOException {
    try {
      Files.createLink(old, record);
    } catch (UnsupportedOperationException e) {
      Files.copy(record, old);
      sync(old);
    }
  }

  private void removeLeftovers() throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path left : inside.toList()) {
        if (left.getFileName().toString().startsWith(NEW + ".")) {
          delete(left);
        }
      }
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
