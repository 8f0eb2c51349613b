package lexdelta.searchapi.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.pending.PendingAmendment;
import lexdelta.crawler.pending.PendingAmendments;
import lexdelta.crawler.pending.Step;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.searchapi.web.Addresses;

/**
 * The pending amendments on the page of a document, each with its timeline. Every word of the
 * notices is shown, and every notice keeps its anchor, to which search hits lead.
 *
 * @param amendments in the publisher's order
 * @param repeated anchors of notices that are printed more than once and shown once
 */
record PendingView(List<Amendment> amendments, List<String> repeated) {

  /** An amendment; the name begins a line. */
  record Amendment(String name, String standing, List<Line> timeline) {}

  /**
   * A step of a timeline.
   *
   * @param anchor of its notice
   * @param on the day as a machine reads it, empty where the notice has none
   * @param day the same as people read it
   * @param what became of the amendment; empty where only the notice's own words can say
   * @param words the notice's own, as HTML
   */
  record Line(String anchor, String on, String day, String what, String words) {}

  /**
   * What a reading announces.
   *
   * @param places of its text
   */
  static PendingView of(Reading reading, Places places) {
    List<Noticed> notices = new ArrayList<>();
    for (int place = 0; place < reading.provisions().size(); place++) {
      Provision provision = reading.provisions().get(place);
      if (provision.kind() == ProvisionKind.AMENDMENT_NOTICE) {
        notices.add(new Noticed(provision, Addresses.anchor(places.of(place))));
      }
    }
    List<Amendment> amendments = new ArrayList<>();
    for (PendingAmendment amendment : PendingAmendments.of(reading)) {
      amendments.add(amendment(amendment, notices));
    }
    return new PendingView(amendments, notices.stream().map(Noticed::anchor).toList());
  }

  private record Noticed(Provision provision, String anchor) {}

  /**
   * @param notices those not shown yet, from which those shown are taken
   */
  private static Amendment amendment(PendingAmendment amendment, List<Noticed> notices) {
    String name = amendment.name();
    return new Amendment(
        Character.toUpperCase(name.charAt(0)) + name.substring(1),
        amendment.standing(),
        amendment.timeline().stream().map(step -> line(step, take(step, notices))).toList());
  }

  private static Noticed take(Step step, List<Noticed> notices) {
    for (int i = 0; i < notices.size(); i++) {
      if (notices.get(i).provision().text().equals(step.words())) {
        return notices.remove(i);
      }
    }
    throw new IllegalArgumentException("No notice says «" + step.words() + "»");
  }

  private static Line line(Step step, Noticed notice) {
    return new Line(
        notice.anchor(),
        step.publishedOn().map(LocalDate::toString).orElse(""),
        step.dayInWords(),
        step.kind() == Step.Kind.OTHER ? "" : step.inWords(),
        Markup.linked(notice.provision()));
  }
}
