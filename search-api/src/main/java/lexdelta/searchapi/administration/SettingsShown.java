package lexdelta.searchapi.administration;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/** Every setting with its value and where it comes from; secrets never. */
final class SettingsShown {
  private static final Pattern SECRET = Pattern.compile("password|secret|token|key");
  private static final Pattern SECRET_WITHIN =
      Pattern.compile("(?i)(password|secret|token|key)=[^;&\\s]*|(?<=://)[^/@\\s]+@");
  private static final List<String> OF_THE_FRAMEWORK =
      List.of(
          "server.address",
          "server.port",
          "server.ssl.bundle",
          "spring.datasource.url",
          "spring.datasource.username",
          "spring.datasource.password");

  private final ApplicationContext context;
  private final ConfigurableEnvironment environment;

  SettingsShown(ApplicationContext context, ConfigurableEnvironment environment) {
    this.context = context;
    this.environment = environment;
  }

  /**
   * A setting.
   *
   * @param from where its value comes from, in words
   */
  record Setting(String name, String value, String from) {}

  /** All, by name. */
  List<Setting> all() {
    List<Setting> all = new ArrayList<>();
    for (Object bean : context.getBeansWithAnnotation(ConfigurationProperties.class).values()) {
      prefix(bean)
          .filter(it -> it.startsWith("lexdelta"))
          .filter(_ -> bean.getClass().isRecord())
          .ifPresent(prefix -> add(prefix, bean, all));
    }
    for (String name : OF_THE_FRAMEWORK) {
      @Nullable String value = environment.getProperty(name);
      if (value != null) {
        all.add(setting(name, value));
      }
    }
    all.sort(Comparator.comparing(Setting::name));
    return all;
  }

  private static Optional<String> prefix(Object bean) {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(
                bean.getClass(), ConfigurationProperties.class))
        .map(ConfigurationProperties::prefix);
  }

  private void add(String prefix, Object settings, List<Setting> all) {
    for (RecordComponent component : settings.getClass().getRecordComponents()) {
      String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
      Object value = value(settings, component);
      if (value instanceof Record nested) {
        add(name, nested, all);
      } else {
        all.add(setting(name, value));
      }
    }
  }

  private static Object value(Object settings, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return Optional.ofNullable(component.getAccessor().invoke(settings)).orElse("");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A setting that cannot be read: " + component, e);
    }
  }

  private Setting setting(String name, Object value) {
    String words =
        switch (value) {
          case Optional<?> maybe -> maybe.map(String::valueOf).orElse("");
          case Collection<?> several ->
              String.join(", ", several.stream().map(String::valueOf).toList());
          case Map<?, ?> named -> named.isEmpty() ? "" : named.toString();
          default -> String.valueOf(value);
        };
    String last = name.substring(name.lastIndexOf('.') + 1);
    String shown =
        SECRET.matcher(last).find()
            ? (words.isEmpty() ? "not set" : "set, and not shown")
            : SECRET_WITHIN.matcher(words).replaceAll("…");
    return new Setting(name, shown, from(ConfigurationPropertyName.of(name)));
  }

  private String from(ConfigurationPropertyName name) {
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source.getConfigurationProperty(name) != null
          || source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT) {
        return words(source);
      }
    }
    return "as it is when nothing is said";
  }

  private static String words(ConfigurationPropertySource source) {
    String name =
        source.getUnderlyingSource() instanceof PropertySource<?> named ? named.getName() : "";
    if (name.contains("lexdelta.yml")) {
      return "lexdelta.yml";
    }
    if (name.contains("systemEnvironment")) {
      return "the environment";
    }
    if (name.contains("application.yml")) {
      return "shipped with the service";
    }
    return "the command that started the service";
  }
}
