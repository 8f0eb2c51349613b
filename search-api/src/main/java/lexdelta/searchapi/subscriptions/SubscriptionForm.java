package lexdelta.searchapi.subscriptions;

import static lexdelta.searchapi.subscriptions.SubscriptionDraft.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lexdelta.alerts.subscription.Audience;
import lexdelta.alerts.subscription.Cadence;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.wish.WishKind;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a person makes or changes a subscription. A field that the browser left out counts
 * as empty.
 *
 * @param addresses one a line
 * @param team the number of one; empty for the addresses
 * @param endpoint channel and number of one, {@code slack:3}; empty for the addresses
 */
record SubscriptionForm(
    @Nullable String kind,
    @Nullable String what,
    @Nullable String leastWeight,
    @Nullable List<String> kinds,
    @Nullable String matter,
    @Nullable String endsOn,
    @Nullable String cadence,
    @Nullable String addresses,
    @Nullable String team,
    @Nullable String endpoint) {

  static SubscriptionForm of(Terms terms) {
    Audience audience = terms.audience();
    boolean mail = audience.channel().equals(Audience.MAIL);
    return new SubscriptionForm(
        terms.wish().kind().code(),
        terms.wish().what(),
        String.format(Locale.ROOT, "%.2f", terms.leastWeight()),
        terms.kinds().stream().map(NewsKind::code).toList(),
        terms.matter(),
        terms.endsOn().map(LocalDate::toString).orElse(""),
        terms.cadence().code(),
        mail ? String.join("\n", audience.addresses()) : "",
        audience.team().isPresent() ? Long.toString(audience.team().getAsLong()) : "",
        mail ? "" : audience.channel() + ":" + audience.addresses().getFirst());
  }

  /** A blank one with the wish filled in. */
  static SubscriptionForm blank(String kind, String what, String address) {
    return new SubscriptionForm(
        kind, what, "0.00", List.of(), "", "", Cadence.AT_ONCE.code(), address, "", "");
  }

  /** The same for the wish that it is to, which never changes. */
  SubscriptionForm to(String itsKind, String itsWhat) {
    return new SubscriptionForm(
        itsKind, itsWhat, leastWeight, kinds, matter, endsOn, cadence, addresses, team, endpoint);
  }

  SubscriptionDraft draft() {
    String[] place = text(endpoint).split(":", 2);
    return new SubscriptionDraft(
        text(kind),
        text(what),
        text(leastWeight),
        kinds == null ? List.of() : kinds,
        text(matter),
        text(endsOn),
        text(cadence),
        place.length == 2 ? place[0] : Audience.MAIL,
        place.length == 2
            ? List.of(place[1])
            : text(addresses).lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        text(team));
  }

  /** A choice in a list. */
  record Option(String code, String title) {}

  static List<Option> wishKinds() {
    return Stream.of(WishKind.values()).map(it -> new Option(it.code(), it.title())).toList();
  }

  static List<Option> newsKinds() {
    return Stream.of(NewsKind.values()).map(it -> new Option(it.code(), it.words())).toList();
  }

  static List<Option> weights() {
    return List.of(
        new Option("0.00", "everything"),
        new Option("0.20", "no mere renumbering or punctuation (0.20)"),
        new Option("0.50", "what changes the text (0.50)"),
        new Option("0.70", "duties, periods, amounts, new and removed text (0.70)"),
        new Option("0.85", "the weightiest only (0.85)"));
  }

  static List<Option> cadences() {
    Stream<Cadence> weekly = Stream.of(DayOfWeek.values()).map(Cadence.Weekly::new);
    Stream<Cadence> monthly = IntStream.rangeClosed(1, 31).mapToObj(Cadence.Monthly::new);
    return Stream.of(Stream.of(Cadence.AT_ONCE, Cadence.BUSINESS_DAYS), weekly, monthly)
        .flatMap(each -> each)
        .map(it -> new Option(it.code(), it.inWords()))
        .toList();
  }
}
