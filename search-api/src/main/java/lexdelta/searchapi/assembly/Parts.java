package lexdelta.searchapi.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * The parts of the window: its configurations, pages and what answers programs, found by the names of
 * their classes. Spring's own scan reads the bytes of each class that may be one, and of all within it,
 * a tenth of a start; these are loaded, which the launcher's cache makes quick.
 */
public final class Parts {
  /** Where they lie. */
  public static final String PACKAGE = "lexdelta.searchapi";

  /** How their names end. */
  public static final List<String> NAMES =
      List.of(
          "Configuration",
          "Page",
          "Pages",
          "Api",
          "Files",
          "Advice",
          "Endpoint",
          "Endpoints",
          "Gate");

  private static final String FOLDER = PACKAGE.replace('.', '/') + "/";
  private static final String FILE = ".class";

  private Parts() {}

  /** All of them, in the order of their names. */
  public static List<Class<?>> all() {
    ClassLoader loader = Parts.class.getClassLoader();
    try {
      Resource[] classes =
          new PathMatchingResourcePatternResolver(loader)
              .getResources("classpath*:" + FOLDER + "**/*.class");
      return Stream.of(classes)
          .map(Parts::name)
          .filter(name -> NAMES.stream().anyMatch(name::endsWith))
          .sorted()
          .<Class<?>>map(name -> ClassUtils.resolveClassName(name, loader))
          .filter(Parts::isPart)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The program cannot be read.", e);
    }
  }

  private static String name(Resource file) {
    try {
      String address = file.getURL().toString();
      int begin = address.lastIndexOf(FOLDER);
      return address.substring(begin, address.length() - FILE.length()).replace('/', '.');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPart(Class<?> type) {
    return !type.isMemberClass()
        && !Modifier.isAbstract(type.getModifiers())
        && AnnotatedElementUtils.isAnnotated(type, Component.class);
  }
}
