package lexdelta.searchapi.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/** Texts as a publisher would show them whose pages somebody else has taken over. */
public final class HostileTexts {
  public static final String ADDRESS = "/title-8/section-999.77";

  /** Where they are shown. */
  public static final List<String> PAGES =
      List.of(
          ADDRESS,
          ADDRESS + "/a",
          "/on/2025-05-08" + ADDRESS,
          "/compare/2025-05-08/to/2025-05-20" + ADDRESS,
          "/compare/2025-05-08/to/2025-05-20" + ADDRESS + "?show=whole",
          "/compare/2025-05-08/to/2025-05-20" + ADDRESS + "?show=whole&view=sides",
          "/changes",
          "/search?q=overtaken",
          "/sources/ecfr-title-8",
          "/api/changes",
          "/api/documents/us/cfr/t8/s999.77",
          "/api/search?q=overtaken",
          "/timemap/documents/us/cfr/t8/s999.77");

  /** Addresses that links must not lead to, and such that break out of their quotes. */
  private static final List<String> TARGETS =
      List.of(
          "javascript:alert(1)",
          " javascript:alert(1)",
          "\u0001javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "java\nscript:alert(1)",
          "vbscript:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "https://example.org/\" onclick=\"alert(1)",
          "https://example.org/'><script>alert(1)</script>",
          "https:javascript:alert(1)");

  private HostileTexts() {}

  /** Shown first, and then another time with other script. */
  public static List<Reading> shown() {
    return List.of(
        reading(
            LocalDate.parse("2025-05-08"),
            "\"'--></p></title></textarea><script>alert(1)</script><x-evil onclick=alert(1)>"),
        reading(
            LocalDate.parse("2025-05-20"),
            "</ins></del></span><svg onload=alert(2)><x-evil><img src=x onerror=alert(2)>"));
  }

  private static Reading reading(LocalDate day, String script) {
    List<Provision> text = new ArrayList<>();
    text.add(emphasised("(a) An overtaken text " + script));
    for (ProvisionKind kind : ProvisionKind.values()) {
      if (kind != ProvisionKind.TABLE_ROW) {
        text.add(Provision.of(kind, kind + " overtaken " + script));
        text.add(
            new Provision(kind, "Follow " + kind + script, List.of(), List.of(), TARGETS.get(0)));
      }
    }
    text.add(row("Form " + script, "Fee" + script));
    text.add(row("S-9" + script, "$1" + script));
    for (String target : TARGETS) {
      text.add(
          Provision.linked(
              ProvisionKind.PARAGRAPH,
              "Read more here, " + target + ", now.",
              List.of(),
              List.of(new Link("here", target), new Link("now", target))));
      text.add(
          new Provision(
              ProvisionKind.AFFECTED, "Affected " + target, List.of(), List.of(), target));
    }
    return new Reading(
        new DocumentId("/us/cfr/t8/s999.77"),
        DocumentKind.CFR_SECTION,
        "8 CFR 999.77 " + script,
        "Overtaken " + script,
        List.of(
            new Division("title", "8" + script, "Aliens " + script),
            new Division("part", "999", script)),
        day,
        Optional.empty(),
        text);
  }

  private static Provision emphasised(String text) {
    return new Provision(
        ProvisionKind.PARAGRAPH,
        text,
        List.of(
            new Emphasis(4, text.length() - 3, Emphasis.Style.ITALIC),
            new Emphasis(6, 20, Emphasis.Style.BOLD)),
        List.of(),
        "");
  }

  private static Provision row(String... cells) {
    return new Provision(
        ProvisionKind.TABLE_ROW, String.join(" | ", cells), List.of(), List.of(cells), "");
  }
}
