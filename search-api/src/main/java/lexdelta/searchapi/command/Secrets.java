package lexdelta.searchapi.command;

import java.util.Locale;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/** Passwords come from the environment only: files are copied, mailed and backed up. */
final class Secrets {
  private Secrets() {}

  /**
   * Makes sure that no settings file holds one.
   *
   * @throws CommandFailedException naming the setting, and the variable in which it belongs
   */
  static void requireNoneInFiles(ConfigurableEnvironment environment) {
    environment.getPropertySources().stream()
        .filter(OriginTrackedMapPropertySource.class::isInstance)
        .map(OriginTrackedMapPropertySource.class::cast)
        .forEach(Secrets::requireNone);
  }

  private static void requireNone(OriginTrackedMapPropertySource file) {
    for (String name : file.getPropertyNames()) {
      String value = String.valueOf(file.getProperty(name));
      if (secret(name) && !value.isBlank()) {
        throw new CommandFailedException(
            "The settings file holds a password under %s. Take it out, and put it into the environment variable %s."
                .formatted(name, variable(name)));
      }
      if (name.endsWith("datasource.url") && value.toLowerCase(Locale.ROOT).contains("password=")) {
        throw new CommandFailedException(
            "The settings file holds a password in %s. Take it out, and put it into the environment variable SPRING_DATASOURCE_PASSWORD."
                .formatted(name));
      }
    }
  }

  private static boolean secret(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace("-", "");
    return plain.endsWith("password") || plain.endsWith("clientsecret");
  }

  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
  }
}
