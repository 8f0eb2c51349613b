package lexdelta.crawler.pending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.pending.Wording.About;
import lexdelta.crawler.pending.Wording.Notice;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/**
 * Reads the notices beside a text as pending amendments. A notice about {@code this amendment} or
 * {@code the above amendment}, and one of a known kind that names none, goes to the nearest
 * amendment above it; one about {@code the amendment of DAY} to the one published on that day. A
 * notice printed twice counts once.
 */
public final class PendingAmendments {
  private final List<Chain> chains = new ArrayList<>();

  private PendingAmendments() {}

  /** The amendments announced beside a text, in the order of their first notices. */
  public static List<PendingAmendment> of(Reading reading) {
    List<Notice> notices =
        reading.provisions().stream()
            .filter(provision -> provision.kind() == ProvisionKind.AMENDMENT_NOTICE)
            .map(Provision::text)
            .map(Wording::read)
            .toList();
    PendingAmendments found = new PendingAmendments();
    found.announce(notices);
    found.follow(notices);
    return found.chains.stream()
        .sorted(Comparator.comparingInt(Chain::first))
        .map(Chain::amendment)
        .toList();
  }

  /** First the amendments, since a notice about one of a day may be printed above it. */
  private void announce(List<Notice> notices) {
    for (int i = 0; i < notices.size(); i++) {
      Step step = notices.get(i).step();
      switch (notices.get(i).about()) {
        case About.Itself itself -> chain(step.citation(), step.publishedOn(), i).add(i, step);
        case About.Unsaid unsaid -> alone(i).add(i, step);
        case About.Above above -> {}
        case About.OfDay ofDay -> {}
      }
    }
  }

  private void follow(List<Notice> notices) {
    List<Chain> announced = List.copyOf(chains);
    for (int i = 0; i < notices.size(); i++) {
      Step step = notices.get(i).step();
      int place = i;
      switch (notices.get(i).about()) {
        case About.Above above ->
            nearest(announced, place).orElseGet(() -> alone(place)).add(i, step);
        case About.OfDay ofDay -> {
          List<Chain> ofTheDay =
              announced.stream().filter(chain -> chain.publishedOn(ofDay.day())).toList();
          nearest(ofTheDay, place)
              .or(() -> ofTheDay.stream().findFirst())
              .orElseGet(() -> chain(Optional.empty(), Optional.of(ofDay.day()), place))
              .add(i, step);
        }
        case About.Itself itself -> {}
        case About.Unsaid unsaid -> {}
      }
    }
  }

  private static Optional<Chain> nearest(List<Chain> chains, int place) {
    return chains.stream()
        .filter(chain -> chain.announcedAbove(place).isPresent())
        .max(Comparator.comparing(chain -> chain.announcedAbove(place).orElseThrow()));
  }

  private Chain chain(Optional<FederalRegister> citation, Optional<LocalDate> day, int place) {
    return chains.stream()
        .filter(chain -> chain.is(citation, day))
        .findFirst()
        .orElseGet(() -> begin(citation, day, place));
  }

  private Chain alone(int place) {
    return begin(Optional.empty(), Optional.empty(), place);
  }

  private Chain begin(Optional<FederalRegister> citation, Optional<LocalDate> day, int place) {
    Chain chain = new Chain(citation, day, place);
    chains.add(chain);
    return chain;
  }
}
