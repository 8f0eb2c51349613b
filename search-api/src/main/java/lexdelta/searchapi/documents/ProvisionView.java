package lexdelta.searchapi.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Places;
import lexdelta.searchapi.web.Addresses;

/**
 * Where a provision stands in its document: the units around it and beside it.
 *
 * @param document the whole document
 * @param path the units from the outermost to the provision itself
 * @param before the unit before it in the one that holds both; without an address where it is the first
 * @param after the unit after it; without an address where it is the last
 * @param anchor what it is called within the page
 * @param permanent its permanent address
 */
record ProvisionView(
    Step document, List<Step> path, Step before, Step after, String anchor, String permanent) {

  private static final Step NONE = new Step("", "", "");

  /**
   * A unit.
   *
   * @param name as the path names it: {@code iii}, {@code “business day”}
   * @param citation of it as a whole
   * @param address of its page
   */
  record Step(String name, String citation, String address) {}

  /** Of what a page is asked for; empty when that is a whole document. */
  static Optional<ProvisionView> of(DocumentViews.Asked asked) {
    return asked.place().map(place -> of(asked, place));
  }

  private static ProvisionView of(DocumentViews.Asked asked, Place place) {
    Places places = asked.places();
    List<Step> path = new ArrayList<>();
    for (Optional<Place> at = Optional.of(place); at.isPresent(); at = places.above(at.get())) {
      path.add(step(asked, at.get()));
    }
    List<Place> beside = places.within(places.above(place));
    int own = beside.indexOf(place);
    return new ProvisionView(
        whole(asked),
        path.reversed(),
        own > 0 ? step(asked, beside.get(own - 1)) : NONE,
        own >= 0 && own + 1 < beside.size() ? step(asked, beside.get(own + 1)) : NONE,
        Addresses.anchor(place),
        place.address());
  }

  /** The document itself, as the first of the path. */
  static Step whole(DocumentViews.Asked asked) {
    String citation = asked.reading().citation();
    return new Step(citation, citation, asked.page(""));
  }

  /** A place, as a page links to it. */
  static Step step(DocumentViews.Asked asked, Place place) {
    return new Step(
        place.unit().labelled() ? place.unit().name() : place.sign(),
        place.citation(),
        asked.page(place.path()));
  }
}
