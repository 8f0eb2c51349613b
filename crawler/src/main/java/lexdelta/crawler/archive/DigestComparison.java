package lexdelta.crawler.archive;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in which places what the digest of a day states and what is there differ. */
final class DigestComparison {
  private static final Pattern RECORD =
      Pattern.compile("# record (\\d{1,18}) (\\d{1,18} [0-9a-f]{64}) (\\S+)");
  private static final Pattern SUM = Pattern.compile("([0-9a-f]{64}) {2}(\\S+)");
  private static final int SHOWN = 80;

  private final LocalDate day;
  private final Consumer<ArchiveTrouble> troubles;

  DigestComparison(LocalDate day, Consumer<ArchiveTrouble> troubles) {
    this.day = day;
    this.troubles = troubles;
  }

  /** Where a record begins. */
  private record Begin(String file, long offset) {}

  /** The lines of a digest by what they say. */
  private record Read(
      Map<Begin, String> records, Map<String, String> sums, Map<String, Integer> others) {
    static Read of(List<String> lines) {
      Read read = new Read(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
      for (int i = 0; i < lines.size(); i++) {
        read.add(lines.get(i), i + 1);
      }
      return read;
    }

    private void add(String line, int number) {
      Matcher record = RECORD.matcher(line);
      Matcher sum = SUM.matcher(line);
      if (record.matches()) {
        var begin = new Begin(record.group(3), Long.parseLong(record.group(1)));
        records.put(begin, record.group(2));
      } else if (sum.matches()) {
        sums.put(sum.group(2), sum.group(1));
      } else {
        others.put(line, number);
      }
    }
  }

  void compare(List<String> stated, List<String> found) {
    Read then = Read.of(stated);
    Read now = Read.of(found);
    records(then, now);
    sums(then, now);
    then.others()
        .forEach((line, number) -> {
          if (!now.others().containsKey(line)) {
            tell(
                ChainCheck.name(day),
                "line %d, «%s», is not as Lexdelta writes it.".formatted(number, shortened(line)));
          }
        });
    now.others().keySet().stream()
        .filter(line -> !then.others().containsKey(line))
        .forEach(line -> tell(ChainCheck.name(day), "it lacks the line «%s».".formatted(line)));
  }

  private void records(Read then, Read now) {
    then.records()
        .forEach((begin, stated) -> {
          String found = now.records().get(begin);
          if (found == null) {
            tell(begin, "no whole record begins here, but the digest of the day names one.");
          } else if (!found.equals(stated)) {
            tell(begin, "the record is not the one that the digest of the day names.");
          }
        });
    now.records().keySet().stream()
        .filter(begin -> !then.records().containsKey(begin))
        .forEach(begin -> tell(begin, "the digest of the day names no record that begins here."));
  }

  private void sums(Read then, Read now) {
    Stream.concat(then.sums().keySet().stream(), now.sums().keySet().stream())
        .distinct()
        .forEach(name -> sum(name, then.sums().get(name), now.sums().get(name)));
  }

  private void sum(String name, @Nullable String stated, @Nullable String found) {
    if (stated == null) {
      tell(name, "the digest of %s does not name it.".formatted(day));
    } else if (found == null) {
      tell(name, "it is missing; the digest of %s names it. Restore it.".formatted(day));
    } else if (!stated.equals(found)) {
      tell(name, "it is not the file that the digest of %s names.".formatted(day));
    }
  }

  private void tell(Begin begin, String what) {
    troubles.accept(new ArchiveTrouble(day, begin.file(), OptionalLong.of(begin.offset()), what));
  }

  private void tell(String file, String what) {
    troubles.accept(ArchiveTrouble.in(day, file, what));
  }

  private static String shortened(String line) {
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
