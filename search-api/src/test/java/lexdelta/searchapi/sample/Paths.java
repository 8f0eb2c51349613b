package lexdelta.searchapi.sample;

import java.util.List;

/** One address of every kind of page. */
public final class Paths {
  /** Pages that answer 200. */
  public static final List<String> GOOD =
      List.of(
          "/",
          "/calendar",
          "/calendar?month=2025-07&of=all&view=list",
          "/search?q=permit",
          "/search?q=register&page=2",
          "/search?q=nowhere",
          "/search?q=hardhsip",
          "/search?q=sample&kind=CFR_SECTION&force=superseded&force=in-force&sort=newest",
          "/search/help",
          "/search?q=permit&asOf=2024-06-01",
          "/title-8/section-999.2",
          "/on/2024-06-01/title-8/section-999.2",
          "/title-8/section-999.2/a/1/ii/A",
          "/on/2024-06-01/title-8/section-999.2/b",
          "/title-8/section-999.5",
          "/on/2025-06-01/title-8/section-998.110",
          "/title-8/section-999.66",
          "/documents/us/uscis/policy-manual/updates/2025-06-24/sample-update",
          "/compare/2024-06-01/to/2025-06-01/title-8/section-999.2",
          "/compare/2024-06-01/to/2025-06-01/title-8/section-999.2?show=whole",
          "/compare/2024-06-01/to/2025-06-01/title-8/section-999.2?show=whole&view=sides",
          "/compare/2025-05-01/to/2025-06-01/title-8/section-999.3",
          "/compare/2025-06-25/to/2025-06-26/documents/us/uscis/policy-manual/updates/2025-06-24/sample-update",
          "/changes",
          "/changes?before=10",
          "/changes/1",
          "/changes/6",
          "/changes/6/why",
          "/topics",
          "/topics/new",
          "/topics/sample-permits",
          "/subscriptions",
          "/subscriptions/new?kind=provision&what=8+CFR+999.2",
          "/subscriptions/preferences",
          "/folders",
          "/saved-searches",
          "/history",
          "/unsubscribe/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
          "/sources",
          "/sources/ecfr-title-8",
          "/sources/uscis-policy-updates?day=2025-06-30",
          "/sources/never-looked",
          "/coverage/statement",
          "/coverage/statement?from=2025-06-30&until=2025-07-01",
          "/sign-in?to=/changes",
          "/sign-in/failed?why=stranger",
          "/forgotten",
          "/account",
          "/account/second-factor",
          "/people",
          "/people/p-paralegal",
          "/teams",
          "/administration",
          "/administration/jobs",
          "/administration/jobs?job=publish",
          "/administration/deliveries",
          "/administration/archive",
          "/administration/settings",
          "/audit?check=1",
          "/standings/new?document=/us/cfr/t8/s999.2",
          "/problems");

  /** Pages that say what is wrong. */
  public static final List<String> BAD =
      List.of(
          "/nothing-here",
          "/title-8/section-1.1",
          "/title-8/section-999.2/a/9/i",
          "/on/2020-01-01/title-8/section-999.2",
          "/on/2025-06-01/title-8/section-999.3",
          "/on/yesterday/title-8/section-999.2",
          "/search?q=%22permit",
          "/search?q=permit&asOf=2025-02-30",
          "/changes/4711",
          "/calendar?month=2025-13",
          "/sources/nobody",
          "/people/nobody",
          "/links/not-good",
          "/audit?before=x",
          "/coverage/statement?from=2025-06-01&until=2025-07-01",
          "/coverage/statement?from=2025-06-30&until=2025-08-01");

  private Paths() {}
}
