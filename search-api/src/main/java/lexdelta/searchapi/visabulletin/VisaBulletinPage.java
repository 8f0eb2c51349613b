package lexdelta.searchapi.visabulletin;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import lexdelta.crawler.record.BulletinCell;
import lexdelta.crawler.record.Versions;
import lexdelta.searchapi.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the cut-offs of the Visa Bulletin moved over the years. */
@Controller
final class VisaBulletinPage {
  /** What is shown first, where the bulletin has it: the category with the longest queues. */
  private static final String FIRST = "employment-2nd";

  private final Cutoffs cutoffs;

  VisaBulletinPage(Versions versions) {
    this.cutoffs = new Cutoffs(versions);
  }

  /** A category to choose. */
  record Choice(String key, String name, boolean here) {}

  /**
   * The page.
   *
   * @param category as {@code employment-2nd}
   */
  @GetMapping("/visa-bulletin")
  String page(@RequestParam(defaultValue = "") String category, Model model) {
    SortedMap<YearMonth, Map<BulletinCell, String>> months = cutoffs.months();
    Map<BulletinCell, String> newest =
        months.isEmpty() ? Map.of() : Objects.requireNonNull(months.get(months.lastKey()));
    model.addAttribute("document", Cutoffs.BULLETIN.value());
    if (newest.isEmpty()) {
      model.addAttribute("choices", List.of());
      return "visa-bulletin";
    }
    List<Category> all = newest.keySet().stream().map(Category::of).distinct().toList();
    Category shown = chosen(all, category);
    Movements movements = new Movements(months, shown);
    model.addAttribute(
        "choices",
        all.stream().map(it -> new Choice(it.key(), it.words(), it.equals(shown))).toList());
    model.addAttribute("name", shown.words());
    model.addAttribute("month", Movements.words(months.lastKey()));
    model.addAttribute("areas", movements.areas());
    model.addAttribute("now", movements.now());
    model.addAttribute("charts", movements.overYears());
    return "visa-bulletin";
  }

  private static Category chosen(List<Category> all, String key) {
    if (key.isEmpty()) {
      return all.stream().filter(it -> it.key().equals(FIRST)).findFirst().orElseGet(all::getFirst);
    }
    return all.stream()
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElseThrow(() ->
            Problem.parameter(
                    "category",
                    "The newest Visa Bulletin has no such category. Choose one that the page lists.")
                .exception());
  }
}
