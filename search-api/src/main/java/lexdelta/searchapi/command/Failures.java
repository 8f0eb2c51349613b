package lexdelta.searchapi.command;

import java.io.UncheckedIOException;
import lexdelta.searchapi.folder.FolderInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a person reads when a command fails: one message; the trace only of what nobody expected. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    switch (failure) {
      case CommandFailedException expected -> say(command, expected);
      case FolderInUseException expected -> say(command, expected);
      case UncheckedIOException expected -> say(command, expected);
      default -> {
        command.getErr().println("Lexdelta failed in a way nobody expected; please report this:");
        failure.printStackTrace(command.getErr());
      }
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static void say(CommandLine command, Exception expected) {
    command.getErr().println(expected.getMessage());
  }
}
