package lexdelta.crawler.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What every page repeats at its head and foot: running titles and page numbers. It differs from
 * page to page in the numbers alone, and left pages may differ from right ones.
 */
final class Furniture {
  /** How many lines from the head, and from the foot, may be furniture. */
  private static final int REACH = 4;

  private static final double MARGIN = 0.15;
  private static final Pattern NUMBER =
      Pattern.compile("\\b\\d{1,4}\\b(?![/.-]\\d)(?<![/.-]\\d{1,4})");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)[-–— ]*(page )?#( ?(of|/) ?#)?[-–— ]*|[ivxl]{1,6}");

  private final Map<String, String> repeated;

  private Furniture(Map<String, String> repeated) {
    this.repeated = repeated;
  }

  static Furniture of(List<List<PdfLine>> pages) {
    Map<String, Set<String>> variants = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (List<PdfLine> page : pages) {
      Set<String> onPage = new HashSet<>();
      for (PdfLine line : margins(page)) {
        String key = key(line.text());
        onPage.add(key);
        variants.computeIfAbsent(key, any -> new TreeSet<>()).add(line.text());
      }
      onPage.forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    return new Furniture(
        counts.entrySet().stream()
            .filter(e -> e.getValue() >= least(e.getKey(), pages.size()))
            .collect(Collectors.toMap(Map.Entry::getKey, e -> shown(e.getKey(), variants))));
  }

  /** A heading may stand at the head of some pages; what counts the pages is no heading. */
  private static int least(String key, int pages) {
    return Math.max(2, key.contains("#") ? (pages - 1) / 2 : pages / 2 + 1);
  }

  /** Numbers that never differ, such as a form's own, stay as they are. */
  private static String shown(String key, Map<String, Set<String>> variants) {
    Set<String> written = variants.getOrDefault(key, Set.of());
    return written.size() == 1 ? written.iterator().next() : key;
  }

  private static List<PdfLine> margins(List<PdfLine> page) {
    List<PdfLine> down = new ArrayList<>(page);
    down.sort(Comparator.comparingDouble(PdfLine::baseline));
    List<PdfLine> margins = new ArrayList<>();
    for (int i = 0; i < down.size(); i++) {
      PdfLine line = down.get(i);
      boolean head = i < REACH && line.baseline() < line.pageHeight() * MARGIN;
      boolean foot = i >= down.size() - REACH && line.baseline() > line.pageHeight() * (1 - MARGIN);
      if (head || foot) {
        margins.add(line);
      }
    }
    return margins;
  }

  private static String key(String text) {
    return NUMBER.matcher(text).replaceAll("#");
  }

  /** The pages without it. */
  List<List<PdfLine>> without(List<List<PdfLine>> pages) {
    List<List<PdfLine>> rest = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      Set<PdfLine> margins = new HashSet<>(margins(page));
      rest.add(page.stream().filter(line -> !margins.contains(line) || !furnishes(line)).toList());
    }
    return rest;
  }

  private boolean furnishes(PdfLine line) {
    String key = key(line.text());
    return repeated.containsKey(key) || PAGE_NUMBER.matcher(key).matches();
  }

  /** Each line once, page numbers written {@code #}. */
  List<String> lines() {
    return List.copyOf(
        new LinkedHashSet<>(
            repeated.values().stream()
                .filter(line -> !PAGE_NUMBER.matcher(key(line)).matches())
                .sorted()
                .toList()));
  }
}
