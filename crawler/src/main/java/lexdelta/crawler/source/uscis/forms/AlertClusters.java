package lexdelta.crawler.source.uscis.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which alerts of several pages tell the same event. The publisher copies an alert to many pages
 * within two days, and the copies drift a little. Two alerts are one event when the later was first
 * seen at most two days after the earliest, when all their figures (days, editions, amounts) and all
 * words that turn a meaning (not, only, until, accept …) are the same, and when the rest shares nine
 * words in ten. A page's own form number counts as "this form". What one page tells twice in
 * different words is two events. Pure: the order of the alerts makes no difference.
 */
public final class AlertClusters {
  private static final int DAYS_APART = 2;
  private static final double LEAST_ALIKE = 0.9;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}/$.,'’-]*");
  private static final Pattern FORM = Pattern.compile("[a-z]{1,4}-\\d{1,4}[a-z]{0,4}");
  private static final Set<String> TURNING =
      Set.of(
          "not",
          "no",
          "only",
          "never",
          "except",
          "unless",
          "cannot",
          "until",
          "before",
          "after",
          "accept",
          "reject",
          "must",
          "may",
          "resume",
          "resumed",
          "pause",
          "paused",
          "pausing",
          "extend",
          "extended",
          "terminate",
          "terminated",
          "end",
          "ended",
          "suspend",
          "suspended",
          "withdrawn",
          "rescinded",
          "vacated",
          "longer",
          "without");

  /** An event as it grows, with what its first alert says. */
  private record Growing(List<PageAlert> alerts, Said said) {}

  /**
   * What an alert says.
   *
   * @param fixed figures and turning words, which must be the same
   * @param words every other word with its count
   */
  private record Said(Map<String, Integer> fixed, Map<String, Integer> words) {
    static Said of(PageAlert alert) {
      String place = alert.place().value();
      String own = place.substring(place.lastIndexOf('/') + 1);
      Map<String, Integer> fixed = new TreeMap<>();
      Map<String, Integer> words = new HashMap<>();
      Matcher word = WORD.matcher(alert.text().toLowerCase(Locale.ROOT));
      while (word.find()) {
        String said = word.group().replaceAll("[.,'’/-]+$", "");
        boolean form = FORM.matcher(said).matches();
        String counted = form && said.equals(own) ? "this-form" : said;
        boolean figure = said.chars().anyMatch(Character::isDigit) && !form;
        (figure || TURNING.contains(said) ? fixed : words).merge(counted, 1, Integer::sum);
      }
      return new Said(fixed, words);
    }

    boolean like(Said other) {
      int shared = 0;
      int all = 0;
      for (Map.Entry<String, Integer> entry : words.entrySet()) {
        shared += Math.min(entry.getValue(), other.words.getOrDefault(entry.getKey(), 0));
        all += entry.getValue();
      }
      for (int count : other.words.values()) {
        all += count;
      }
      return fixed.equals(other.fixed) && (all == 0 || 2.0 * shared / all >= LEAST_ALIKE);
    }
  }

  private AlertClusters() {}

  /** The events, by the day on which each was first seen, then by its words. */
  public static List<AlertCluster> of(List<PageAlert> alerts) {
    List<PageAlert> ordered = new ArrayList<>(alerts);
    ordered.sort(
        Comparator.comparing(PageAlert::seenOn)
            .thenComparing(PageAlert::text)
            .thenComparing(PageAlert::place));
    Map<Map<String, Integer>, List<Growing>> byFigures = new HashMap<>();
    List<Growing> events = new ArrayList<>();
    for (PageAlert alert : ordered) {
      Said said = Said.of(alert);
      List<Growing> candidates = byFigures.computeIfAbsent(said.fixed(), any -> new ArrayList<>());
      Growing event =
          candidates.stream()
              .filter(growing -> belongs(alert, said, growing))
              .findFirst()
              .orElseGet(() -> {
                Growing fresh = new Growing(new ArrayList<>(), said);
                candidates.add(fresh);
                events.add(fresh);
                return fresh;
              });
      event.alerts().add(alert);
    }
    return events.stream().map(event -> new AlertCluster(event.alerts())).toList();
  }

  private static boolean belongs(PageAlert alert, Said said, Growing event) {
    PageAlert first = event.alerts().getFirst();
    boolean near = !alert.seenOn().isAfter(first.seenOn().plusDays(DAYS_APART));
    boolean otherWordsHere =
        event.alerts().stream()
            .anyMatch(a -> a.place().equals(alert.place()) && !a.text().equals(alert.text()));
    return near && !otherWordsHere && said.like(event.said());
  }
}
