package lexdelta.alerts.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.pending.PendingChange;
import lexdelta.crawler.pending.PendingChanges;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Sha256;

/**
 * What a change says, as far as another page can say the same: counted words, each marked {@code -}
 * (taken out), {@code +} (put in) or {@code =} (standing around, in the same passage).
 *
 * <p>Two changes say the same when their figures are the same and the rest shares nine words in ten,
 * of what was edited and of what stands around it. Figures are all numbers, amounts and days, names,
 * and the words that turn a meaning (not, only, until, accept …). Forms named must be the same, or
 * the same but for each page's own: on the page of Form I-90 the number I-90 is “this form”.
 *
 * <p>Of pending amendments it is what is new of them, whatever page they are announced beside.
 *
 * @param forms numbers of forms as printed
 * @param ownForms the same, the page's own as {@code this form}
 * @param edited every other word put in or taken out
 * @param around every other word around
 */
public record Said(
    Map<String, Integer> figures,
    Map<String, Integer> forms,
    Map<String, Integer> ownForms,
    Map<String, Integer> edited,
    Map<String, Integer> around) {
  private static final double LEAST_ALIKE = 0.9;

  /**
   * What a comparison says. Empty when no other page can say it: of a whole document that is new or
   * gone, and where nothing but signs changed.
   */
  public static Optional<Said> of(DocumentId place, Comparison comparison) {
    if (comparison.before().isEmpty() || comparison.after().isEmpty()) {
      return Optional.empty();
    }
    PendingChanges pending = PendingChanges.of(comparison);
    if (pending.alone() && !pending.changes().isEmpty()) {
      return Optional.of(of(pending.changes()));
    }
    Said said = new Wording(place).count(comparison);
    boolean nothing = !edits(said.figures) && !edits(said.forms) && said.edited.isEmpty();
    return nothing ? Optional.empty() : Optional.of(said);
  }

  /**
   * What came by the calendar, in sentences: the same at every text for which they are the same but
   * for its own citation and the pages of the Federal Register on which its own amendment stands.
   */
  public static Optional<Said> ofDay(String citation, List<String> news) {
    Map<String, Integer> said = new TreeMap<>();
    news.forEach(sentence ->
        said.merge(
            "calendar: "
                + oneLine(sentence.replace(citation, "this text"))
                    .replaceAll("\\b\\d+ FR [\\d,]+", "a page"),
            1,
            Integer::sum));
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(new Said(said, Map.of(), Map.of(), Map.of(), Map.of()));
  }

  private static Said of(List<PendingChange> pending) {
    Map<String, Integer> events = new TreeMap<>();
    pending.forEach(change -> events.merge(oneLine(change.event().toString()), 1, Integer::sum));
    return new Said(events, Map.of(), Map.of(), Map.of(), Map.of());
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
  }

  private static boolean edits(Map<String, Integer> words) {
    return words.keySet().stream().anyMatch(word -> !word.startsWith("="));
  }

  /** Whether another says the same. */
  boolean like(Said other) {
    return figures.equals(other.figures)
        && (forms.equals(other.forms) || ownForms.equals(other.ownForms))
        && alike(edited, other.edited)
        && alike(around, other.around);
  }

  private static boolean alike(Map<String, Integer> one, Map<String, Integer> other) {
    int shared = 0;
    int all = 0;
    for (Map.Entry<String, Integer> entry : one.entrySet()) {
      shared += Math.min(entry.getValue(), other.getOrDefault(entry.getKey(), 0));
      all += entry.getValue();
    }
    for (int count : other.values()) {
      all += count;
    }
    return all == 0 || 2.0 * shared / all >= LEAST_ALIKE;
  }

  /** SHA-256 of the figures, in hexadecimal: what says the same has the same one. */
  public String figuresHash() {
    return Sha256.of(printed("f", figures).getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** Everything as lines of a mark, a count and a word; {@link #read} reads them. */
  public String written() {
    return printed("f", figures)
        + printed("p", forms)
        + printed("o", ownForms)
        + printed("e", edited)
        + printed("a", around);
  }

  private static String printed(String mark, Map<String, Integer> words) {
    return new TreeMap<>(words)
        .entrySet().stream()
            .map(entry -> "%s %d %s\n".formatted(mark, entry.getValue(), entry.getKey()))
            .collect(Collectors.joining());
  }

  /** Reads {@link #written()}. */
  public static Said read(String written) {
    Map<String, Map<String, Integer>> parts =
        written
            .lines()
            .map(each -> each.split(" ", 3))
            .collect(
                Collectors.groupingBy(
                    line -> line[0],
                    Collectors.toMap(line -> line[2], line -> Integer.valueOf(line[1]))));
    return new Said(
        parts.getOrDefault("f", Map.of()),
        parts.getOrDefault("p", Map.of()),
        parts.getOrDefault("o", Map.of()),
        parts.getOrDefault("e", Map.of()),
        parts.getOrDefault("a", Map.of()));
  }
}
