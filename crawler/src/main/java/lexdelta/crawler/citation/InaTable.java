package lexdelta.crawler.citation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where title 8 of the United States Code prints each section of the Immigration and Nationality
 * Act, and the other way round. Subdivisions are the same in both and are carried over: INA {@code
 * 212(a)(9)(B)} is 8 U.S.C. {@code 1182(a)(9)(B)}. Immutable.
 */
public final class InaTable {
  /** How the Code has a section of the Act. */
  public enum Standing {
    /** As a section of its own. */
    SECTION,
    /** As a note under a section. */
    NOTE,
    /** No longer: the section of the Act is repealed, and this is where it stood. */
    REPEALED,
    /** Not at all: it amended or repealed other laws. */
    NONE
  }

  /**
   * A section of the Act.
   *
   * @param act its number, such as {@code 245A}
   * @param code the section of title 8, such as {@code 1255a}; empty when there is none
   */
  public record Entry(String act, String code, Standing standing) {}

  private static final Pattern CITED =
      Pattern.compile("(\\d+[A-Za-z]?(?:-\\d+)?)((?:\\([^()]+\\))*)");
  private static final InaTable SHIPPED = shipped();

  private final Map<String, Entry> byAct = new LinkedHashMap<>();
  private final Map<String, Entry> byCode = new HashMap<>();

  private InaTable(List<String> lines) {
    for (String line : lines) {
      if (!line.startsWith("#")) {
        add(line.split("\t", -1));
      }
    }
  }

  private void add(String[] cells) {
    Entry entry =
        new Entry(cells[0], cells[1], Standing.valueOf(cells[2].toUpperCase(Locale.ROOT)));
    byAct.put(entry.act(), entry);
    if (entry.standing() == Standing.SECTION || entry.standing() == Standing.REPEALED) {
      byCode.put(entry.code(), entry);
    }
  }

  /** The Act as amended through January 29, 2025. */
  public static InaTable table() {
    return SHIPPED;
  }

  private static InaTable shipped() {
    try (InputStream in = InaTable.class.getResourceAsStream("ina.tsv")) {
      if (in == null) {
        throw new IllegalStateException("ina.tsv is missing from the program's files");
      }
      return new InaTable(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("ina.tsv cannot be read", e);
    }
  }

  /** Every section of the Act, in its order. */
  public List<Entry> entries() {
    return List.copyOf(byAct.values());
  }

  /**
   * Whether the Act has or had a section of this number. Sections put in by a letter, such as 242B,
   * came and went; the table has those of today.
   */
  boolean had(String act) {
    int letter = act.length() - 1;
    boolean put =
        letter == 3
            && Character.isUpperCase(act.charAt(3))
            && byAct.containsKey(act.substring(0, 3));
    return put || byAct.containsKey(act);
  }

  /**
   * The section of title 8 that prints a section of the Act: {@code 1182} for {@code 212}. Empty for
   * what is no section of the Act, what stands only as a note, and what the Code does not have.
   */
  public Optional<String> toUsc(String ina) {
    return translated(ina, byAct, Entry::code);
  }

  /** The section of the Act that a section of title 8 prints: {@code 212} for {@code 1182}. */
  public Optional<String> toIna(String usc) {
    return translated(usc, byCode, Entry::act);
  }

  private static Optional<String> translated(
      String cited, Map<String, Entry> entries, Function<Entry, String> to) {
    Matcher parts = CITED.matcher(cited.strip().replace('–', '-'));
    if (!parts.matches()) {
      return Optional.empty();
    }
    Entry entry = entries.get(parts.group(1));
    if (entry == null) {
      entry = entries.get(parts.group(1).toUpperCase(Locale.ROOT));
    }
    return Optional.ofNullable(entry)
        .filter(e -> e.standing() == Standing.SECTION || e.standing() == Standing.REPEALED)
        .map(e -> to.apply(e) + parts.group(2));
  }
}
