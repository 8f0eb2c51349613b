package lexdelta.searchapi.visabulletin;

import java.util.Locale;
import lexdelta.crawler.record.BulletinCell;
import lexdelta.crawler.record.BulletinCell.Chart;
import lexdelta.crawler.record.BulletinCell.Preference;

/** A row of the charts: {@code EB-2}, {@code F2A}. */
record Category(Preference preference, String name) {
  static Category of(BulletinCell cell) {
    return new Category(cell.preference(), cell.category());
  }

  BulletinCell cell(Chart chart, String area) {
    return new BulletinCell(chart, preference, name, area);
  }

  /** As practitioners say it. */
  String words() {
    return cell(Chart.FINAL_ACTION, BulletinCell.ALL_AREAS).name();
  }

  /** As it is written in addresses: {@code employment-2nd}. */
  String key() {
    return (preference + "-" + name)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("-$", "");
  }
}
