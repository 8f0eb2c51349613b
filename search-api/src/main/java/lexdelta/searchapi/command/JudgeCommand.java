package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lexdelta.crawler.record.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code judge}: two captures of one page. Needs no data folder. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description = "Judges two captures of one page: what changed, how much it weighs, who is told.",
    footer = {
      "",
      "The earlier capture first. Says whether the change would be mailed, and why; a capture that",
      "is a block, an error or cut short is an outcome, not a change. An unknown kind lists the",
      "known ones."
    })
final class JudgeCommand implements Callable<Integer> {
  @Mixin private JsonOption json;
  @Mixin private CaptureOptions captures;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "EARLIER", description = "The earlier capture.")
  private Path earlier;

  @Parameters(index = "1", paramLabel = "LATER", description = "The later capture.")
  private Path later;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  JudgeCommand() {}

  @Override
  public Integer call() {
    CaptureJudgement judgement = judged();
    PrintWriter out = spec.commandLine().getOut();
    if (json.wanted) {
      out.println(
          json.write(judgement.toJson(captures.kind.kind(), earlier.toString(), later.toString())));
    } else {
      print(out, judgement);
    }
    return 0;
  }

  private CaptureJudgement judged() {
    return switch (made(earlier)) {
      case Kinds.Made.Blocked(String why) -> CaptureJudgement.none("blocked", why);
      case Kinds.Made.Unreadable(String why) -> CaptureJudgement.none("unreadable", why);
      case Kinds.Made.Read(List<Reading> before) ->
          switch (made(later)) {
            case Kinds.Made.Blocked(String why) -> CaptureJudgement.none("blocked", why);
            case Kinds.Made.Unreadable(String why) -> CaptureJudgement.none("unreadable", why);
            case Kinds.Made.Read(List<Reading> after) ->
                CaptureJudgement.of(before, after, captures.kind.complete());
          };
    };
  }

  private Kinds.Made made(Path file) {
    return captures.made(file, LocalDate.EPOCH);
  }

  private static void print(PrintWriter out, CaptureJudgement judgement) {
    for (CaptureJudgement.Judged each : judgement.documents()) {
      out.println(
          String.format(
              Locale.ROOT,
              "%-8s %.2f  %s %s",
              each.outcome(),
              each.weight(),
              each.citation(),
              each.heading()));
      out.println("  " + each.summary());
      out.println("  " + each.why());
    }
    out.println(
        "%s: %s %s"
            .formatted(
                judgement.outcome(),
                judgement.alerts() ? "would be mailed." : "would not be mailed.",
                judgement.documents().size() == 1 ? "" : judgement.why())
            .strip());
  }
}
