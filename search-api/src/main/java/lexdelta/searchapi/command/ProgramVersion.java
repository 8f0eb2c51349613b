package lexdelta.searchapi.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
    return new String[] {"Lexdelta " + version, "Java " + Runtime.version()};
  }
}
