package lexdelta.searchapi.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lexdelta.searchapi.sample.Browsing;

/** The pages that benchmarks visit, by kind. */
final class Visits {
  private static final List<String> SECTIONS =
      List.of(
          "214.1", "245.1", "103.2", "274a.12", "212.7", "204.5", "208.13", "235.1", "316.5",
          "1003.1", "204.2", "205.1", "216.4", "223.2", "240.21", "244.9", "248.1", "301.1",
          "319.1", "1240.8");

  private static final List<String> WORDS =
      List.of(
          "employment authorization",
          "extreme hardship",
          "unlawful presence waiver",
          "advance parole",
          "specialty occupation",
          "continuous residence",
          "good moral character",
          "asylum interview");

  private static final List<String> CONNECTED =
      List.of(
          "\"premium processing\"",
          "employ! /3 authoriz!",
          "hardship /s (parent or spouse)",
          "waiver /p inadmissib!",
          "\"specialty occupation\" and degree",
          "alien w/10 parole",
          "fee! and \"form i-129\"",
          "ti(parole)");

  private Visits() {}

  /** Addresses of each kind, the kinds in the order of a table. */
  static Map<String, List<String>> kinds() {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("Home", List.of("/"));
    kinds.put("search, words", WORDS.stream().map(Visits::search).toList());
    kinds.put("search, connectors", CONNECTED.stream().map(Visits::search).toList());
    kinds.put(
        "search, as of a day",
        CONNECTED.stream().map(it -> search(it) + "&asOf=2025-01-02").toList());
    kinds.put("section", SECTIONS.stream().map(it -> "/title-8/section-" + it).toList());
    kinds.put(
        "section, as of a day",
        SECTIONS.stream().map(it -> "/on/2025-06-27/title-8/section-" + it).toList());
    kinds.put("the longest section, 69 versions", List.of("/title-8/section-214.2"));
    kinds.put(
        "what follows of it by itself",
        List.of(
            "/title-8/section-214.2?only=text&part=2",
            "/title-8/section-214.2?only=text&part=3",
            "/title-8/section-214.2?only=text&part=4"));
    kinds.put("the whole of it on one page", List.of("/title-8/section-214.2?part=all"));
    kinds.put(
        "a provision of it",
        List.of(
            "/title-8/section-214.2/h/2",
            "/title-8/section-214.2/b",
            "/title-8/section-214.2/l/1"));
    kinds.put("Visa Bulletin, 132 versions", List.of("/documents/us/state/visa-bulletin"));
    kinds.put(
        "comparison",
        SECTIONS.stream()
            .map(it -> "/compare/2025-01-02/to/2025-06-27/title-8/section-" + it)
            .filter(it -> !it.endsWith(".21"))
            .toList());
    kinds.put("changes", List.of("/changes", "/changes?before=5000"));
    kinds.put("a change", numbers("/changes/%d", 9_800));
    kinds.put("why told", numbers("/changes/%d/why", 9_800));
    for (String page :
        List.of(
            "topics",
            "subscriptions",
            "subscriptions/new",
            "review",
            "calendar",
            "folders",
            "saved-searches",
            "history",
            "sources",
            "checklists",
            "account",
            "people",
            "teams",
            "administration",
            "administration/jobs",
            "administration/deliveries",
            "administration/archive",
            "administration/settings",
            "audit")) {
      kinds.put("/" + page, List.of("/" + page));
    }
    return kinds;
  }

  private static String search(String words) {
    return "/search?q=" + Browsing.encoded(words);
  }

  private static List<String> numbers(String address, int first) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(address.formatted(first + 13 * i));
    }
    return all;
  }

  /** Milliseconds within which so many of a hundred came. */
  static double percentile(List<Long> nanos, double percent) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.get(Math.max(0, (int) Math.ceil(percent / 100 * sorted.size()) - 1)) / 1e6;
  }
}
