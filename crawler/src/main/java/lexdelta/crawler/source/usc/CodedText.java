package lexdelta.crawler.source.usc;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;

/**
 * Reads a title in the older text of the Code, in which every section is a run of fields between
 * {@code -CITE-} and {@code -End-}. Stateless. The day of a section's text is the one printed beside
 * its citation, through which the publisher had taken in the law.
 */
final class CodedText {
  /** Raised when stored bytes should be read again. */
  static final int VERSION = 1;

  private static final String REMEDY =
      " Nothing of it was taken as law. Look at the address in a browser; if the text is whole there,"
          + " it will be read at the next check.";
  private static final Pattern FIELD = Pattern.compile("-([A-Z]{2,12}[0-9]{0,2})-\\s*");
  private static final Pattern END = Pattern.compile("(?i)-end-\\s*");
  private static final Pattern CITE =
      Pattern.compile("(\\d{1,2}[A-Z]?) USC Secs?\\.? (.+?)(?:\\s+(\\d{2}/\\d{2}/\\d{4}))?");
  private static final Pattern HEAD =
      Pattern.compile("(?s)Secs?\\.? .+?\\. +(.*)|Secs?\\.? .+?\\.");
  private static final Pattern DIVISION =
      Pattern.compile("(?i)((?:sub)?(?:title|chapter|part|division))\\s+(\\S+)\\s+-\\s+(.*)");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);
  private static final int CENTERED = 10;

  private record Field(String name, List<String> lines) {}

  private final LocalDate on;
  private Optional<Sections> sections = Optional.empty();
  private String title = "";

  private CodedText(LocalDate on) {
    this.on = on;
  }

  static boolean sniff(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.ISO_8859_1);
    return start.stripLeading().startsWith("-CITE-");
  }

  /**
   * Reads every section.
   *
   * @param on the day of a section beside whose citation none is printed
   * @throws UnreadableSnapshotException when it is not such a text, or is cut short; says the line
   */
  static List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return new CodedText(on).sections(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private List<Reading> sections(String text) throws UnreadableSnapshotException {
    List<Field> fields = new ArrayList<>();
    boolean open = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher field = FIELD.matcher(line);
      if (END.matcher(line).matches()) {
        section(fields);
        fields.clear();
        open = false;
      } else if (field.matches()) {
        if (field.group(1).equals("CITE") && open) {
          throw unreadable(
              "A section begins at line %d before the last has ended".formatted(number));
        }
        open = true;
        fields.add(new Field(field.group(1), new ArrayList<>()));
      } else if (open) {
        fields.getLast().lines().add(line);
      }
    }
    if (open) {
      throw unreadable("The text stops at line %d, inside a section".formatted(number));
    }
    return sections
        .map(Sections::readings)
        .orElseThrow(() -> unreadable("There is no section of the U.S. Code in this text"));
  }

  private static UnreadableSnapshotException unreadable(String what) {
    return new UnreadableSnapshotException(what + "." + REMEDY);
  }

  private void section(List<Field> fields) throws UnreadableSnapshotException {
    Matcher cite = CITE.matcher(folded(lines(fields, "CITE")));
    if (!cite.matches()) {
      return;
    }
    if (!title.isEmpty() && !title.equals(cite.group(1))) {
      throw unreadable(
          "Sections of title %s stand among those of title %s".formatted(cite.group(1), title));
    }
    title = cite.group(1);
    Sections all = sections.orElseGet(() -> new Sections(title));
    sections = Optional.of(all);
    String number = cite.group(2).strip();
    all.add(
        new Sections.Section(
            number,
            heading(folded(lines(fields, "HEAD"))),
            "",
            hierarchy(lines(fields, "EXPCITE")),
            day(Optional.ofNullable(cite.group(3))),
            provisions(fields)));
  }

  private LocalDate day(Optional<String> printed) {
    try {
      return printed.map(day -> LocalDate.parse(day, DAY)).orElse(on);
    } catch (DateTimeException e) {
      return on;
    }
  }

  private static List<String> lines(List<Field> fields, String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map(Field::lines)
        .orElse(List.of());
  }

  private static String folded(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String words = line.strip();
      text.append(text.isEmpty() || divided(text) ? "" : " ").append(words);
    }
    return text.toString().strip().replaceAll("\\s+", " ");
  }

  private static boolean divided(CharSequence text) {
    int last = text.length() - 1;
    return last > 0 && text.charAt(last) == '-' && text.charAt(last - 1) != ' ';
  }

  private static String heading(String head) {
    Matcher parts = HEAD.matcher(head);
    if (!parts.matches()) {
      return head;
    }
    return Optional.ofNullable(parts.group(1)).orElse("");
  }

  /** The levels above, one a line; a level that runs over goes on further in. */
  private static List<Division> hierarchy(List<String> lines) {
    List<List<String>> levels = new ArrayList<>();
    for (String line : lines) {
      if (DIVISION.matcher(line.strip()).matches()) {
        levels.add(new ArrayList<>(List.of(line)));
      } else if (!line.isBlank() && !levels.isEmpty()) {
        levels.getLast().add(line);
      }
    }
    List<Division> divisions = new ArrayList<>();
    for (List<String> level : levels) {
      Matcher parts = DIVISION.matcher(folded(level));
      if (parts.matches()) {
        divisions.add(
            new Division(
                parts.group(1).toLowerCase(Locale.ROOT), parts.group(2), parts.group(3).strip()));
      }
    }
    return divisions;
  }

  private static List<Provision> provisions(List<Field> fields) {
    List<Provision> all = new ArrayList<>();
    for (Field field : fields) {
      switch (field.name()) {
        case "CITE", "EXPCITE", "HEAD" -> {}
        default -> provisions(field, all);
      }
    }
    return all;
  }

  private static void provisions(Field field, List<Provision> all) {
    ProvisionKind kind = NoteKind.ofField(field.name());
    boolean notes = kind == ProvisionKind.EDITORIAL_NOTE;
    for (HealedLines.Block block : HealedLines.of(field.lines())) {
      if (notes && headline(block)) {
        kind = NoteKind.ofHeading(block.text());
      }
      ProvisionKind own = !notes && !block.cells().isEmpty() ? ProvisionKind.TABLE_ROW : kind;
      all.add(new Provision(own, block.text(), List.of(), block.cells(), ""));
    }
  }

  /** A heading over a note is centered and in capitals. */
  private static boolean headline(HealedLines.Block block) {
    return block.indent() >= CENTERED
        && block.cells().isEmpty()
        && block.text().equals(block.text().toUpperCase(Locale.ROOT));
  }
}
