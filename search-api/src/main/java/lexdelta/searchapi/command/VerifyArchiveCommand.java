package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lexdelta.crawler.archive.ArchiveException;
import lexdelta.crawler.archive.ArchiveVerification;
import lexdelta.crawler.record.Progress;
import lexdelta.searchapi.control.ControlEvent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code verify-archive}: the archive held against itself, the record against the archive. */
@Command(
    name = "verify-archive",
    mixinStandardHelpOptions = true,
    description = "Checks that nothing in the archive was changed, removed or lost.",
    footer = {
      "",
      "Every record against its digests, every day that is over against its digest, every digest",
      "against the one before, and every snapshot of the record against its bytes. Only reads, also",
      "while the service runs. Exit code 1 when something is wrong; each line says where."
    })
final class VerifyArchiveCommand implements Callable<Integer> {
  @Mixin private FolderOption data;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(
      names = "--archive",
      paramLabel = "FOLDER",
      description = "Only this folder of WARC files, without a record. Default: the data folder's.")
  private @Nullable Path archive;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  VerifyArchiveCommand() {}

  /** What was found, as it is written in JSON. */
  private record Answer(
      boolean sound,
      int files,
      long records,
      int days,
      Optional<String> newestDigest,
      Optional<Long> snapshots,
      List<Trouble> troubles,
      List<String> snapshotTroubles) {}

  /** One thing that is wrong. */
  private record Trouble(String day, String file, @Nullable Long offset, String what) {}

  @Override
  public Integer call() {
    Path folder = Optional.ofNullable(archive).orElseGet(() -> data.path().resolve("archive"));
    if (!Files.isDirectory(folder)) {
      throw new CommandFailedException(
          "There is no archive in %s. Name the data folder with --data, or the archive with --archive."
              .formatted(folder));
    }
    Answer answer;
    try (TerminalProgress progress = TerminalProgress.onStandardError()) {
      ArchiveVerification.Report files = verified(folder, progress);
      answer = answer(files, snapshots(progress));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json.wanted) {
      out.println(json.write(answer));
    } else {
      print(answer, out);
    }
    return answer.sound() ? 0 : 1;
  }

  private static ArchiveVerification.Report verified(Path folder, Progress progress) {
    try {
      return ArchiveVerification.verify(folder, progress);
    } catch (ArchiveException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  private Optional<ControlEvent.SnapshotsReport> snapshots(Progress progress) {
    if (archive != null) {
      return Optional.empty();
    }
    Optional<Connection> running = Connection.toRunning(data.path());
    if (running.isEmpty()) {
      return RecordAtRest.verify(data.path(), progress);
    }
    try (Connection service = running.get()) {
      return Optional.of(
          Objects.requireNonNull(service.order(progress, "/control/verify-snapshots").verified()));
    }
  }

  private static Answer answer(
      ArchiveVerification.Report files, Optional<ControlEvent.SnapshotsReport> snapshots) {
    List<String> missing = snapshots.map(ControlEvent.SnapshotsReport::trouble).orElseGet(List::of);
    return new Answer(
        files.sound() && missing.isEmpty(),
        files.files(),
        files.records(),
        files.days(),
        files.newestDigest(),
        snapshots.map(ControlEvent.SnapshotsReport::snapshots),
        files.troubles().stream()
            .map(trouble ->
                new Trouble(
                    trouble.day().toString(),
                    trouble.file(),
                    trouble.offset().isPresent() ? trouble.offset().getAsLong() : null,
                    trouble.what()))
            .toList(),
        missing);
  }

  private static void print(Answer answer, PrintWriter out) {
    for (Trouble trouble : answer.troubles()) {
      String place = trouble.offset() == null ? "" : " at byte %,d".formatted(trouble.offset());
      out.printf("%s  %s%s: %s%n", trouble.day(), trouble.file(), place, trouble.what());
    }
    answer.snapshotTroubles().forEach(out::println);
    out.printf(
        "%,d record(s) in %,d file(s), %,d day(s) with a digest, %s.%n",
        answer.records(),
        answer.files(),
        answer.days(),
        answer
            .snapshots()
            .map("%,d snapshot(s) read"::formatted)
            .orElse("no record to hold against them"));
    answer.newestDigest().ifPresent(sum -> out.println("SHA-256 of the newest digest: " + sum));
    out.println(
        answer.sound()
            ? "Nothing is wrong."
            : "Something is wrong: %d finding(s), listed above."
                .formatted(answer.troubles().size() + answer.snapshotTroubles().size()));
  }
}
