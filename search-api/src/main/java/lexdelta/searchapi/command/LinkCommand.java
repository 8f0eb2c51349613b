package lexdelta.searchapi.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import lexdelta.crawler.record.Progress;
import lexdelta.searchapi.control.ControlEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code link}: a way in for somebody who lost theirs. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = "Makes a link by which somebody sets a new password.",
    footer = {
      "",
      "For whoever lost the way in, the only administrator too. Put the path after the address of",
      "the pages. It is good once and for an hour; for somebody who was invited, for seven days."
    })
final class LinkCommand implements Callable<Integer> {
  @Mixin private FolderOption data;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "EMAIL", description = "The person's e-mail address.")
  private String email;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  LinkCommand() {}

  @Override
  public Integer call() {
    try (Connection service = Connection.to(data.path())) {
      ControlEvent.LinkReport report =
          Objects.requireNonNull(
              service.order(Progress.NONE, "/control/link", "email", email).linked());
      spec.commandLine()
          .getOut()
          .println(
              json.wanted
                  ? json.write(report)
                  : "For %s:%n%s".formatted(report.name(), report.path()));
      return 0;
    }
  }
}
