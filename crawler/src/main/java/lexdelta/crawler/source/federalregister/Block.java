package lexdelta.crawler.source.federalregister;

import lexdelta.crawler.record.Provision;

/**
 * A provision, and where in the document's markup it came from.
 *
 * @param element the element it was, by the publisher's name: {@code P}, {@code AMDPAR}, {@code
 *     FTNT}
 * @param zone the part of the document it stands in: {@code SUM}, {@code DATES}, {@code REGTEXT};
 *     empty where in none
 */
record Block(String element, String zone, Provision provision) {
  String text() {
    return provision.text();
  }

  boolean in(String... zones) {
    for (String one : zones) {
      if (zone.equals(one)) {
        return true;
      }
    }
    return false;
  }
}
