package lexdelta.searchapi.visabulletin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.BulletinCell;
import lexdelta.crawler.record.BulletinCell.Chart;
import lexdelta.crawler.record.BulletinCell.Preference;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.searchapi.sample.SampleWindow;

/** Invented bulletins of a few cells. */
final class SampleBulletin {
  private SampleBulletin() {}

  private static Fact cell(Chart chart, String category, String area, String value) {
    var cell = new BulletinCell(chart, Preference.EMPLOYMENT, category, area);
    return new Fact(FactKind.CUTOFF, cell.toString(), value, value);
  }

  static void publish(
      SampleWindow window, String month, String india, String china, String filing) {
    List<Fact> facts = new ArrayList<>();
    facts.add(cell(Chart.FINAL_ACTION, "2nd", BulletinCell.ALL_AREAS, "C"));
    facts.add(cell(Chart.FINAL_ACTION, "2nd", "India", india));
    facts.add(cell(Chart.FINAL_ACTION, "2nd", "China", china));
    facts.add(cell(Chart.FINAL_ACTION, "Other Workers", "India", "U"));
    if (!filing.isEmpty()) {
      facts.add(cell(Chart.FILING, "2nd", "India", filing));
    }
    LocalDate first = YearMonth.parse(month).atDay(1);
    window.publish(
        new Reading(
            new DocumentId("/us/state/visa-bulletin"),
            DocumentKind.VISA_BULLETIN,
            "Visa Bulletin",
            month,
            List.of(),
            first,
            Optional.empty(),
            List.of(
                new Provision(
                    ProvisionKind.PARAGRAPH,
                    "Sample bulletin " + month + india,
                    List.of(),
                    List.of(),
                    "")),
            facts));
  }
}
