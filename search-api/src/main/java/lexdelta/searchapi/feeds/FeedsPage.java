package lexdelta.searchapi.feeds;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.accounts.Secret;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where people get, and take back, the addresses of their feeds. */
@Controller
final class FeedsPage {
  private final FeedKeys keys;
  private final String base;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FeedsPage(
      FeedKeys keys,
      FeedsEndpoint.Printing printing,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.keys = keys;
    this.base = printing.base();
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/feeds")
  String show(@RequestParam(defaultValue = "") String done, Model model) {
    model.addAttribute("done", !done.isEmpty());
    return page(model);
  }

  private String page(Model model) {
    PersonId person = CurrentPerson.id();
    List<Line> lines =
        Arrays.stream(FeedKind.values())
            .filter(FeedsPage::may)
            .map(kind -> new Line(kind.name(), keys.issuedAt(person, kind)))
            .toList();
    model.addAttribute("lines", lines);
    model.addAttribute("zone", clock.getZone());
    return "feeds";
  }

  /** Who follows nothing has digests all the same. */
  private static boolean may(FeedKind kind) {
    return kind == FeedKind.DIGESTS || CurrentPerson.may(Deed.SUBSCRIBE);
  }

  @PostMapping("/feeds")
  String issue(@RequestParam(defaultValue = "") String kind, Model model) {
    FeedKind wanted = kind(kind);
    PersonId person = CurrentPerson.id();
    transaction.executeWithoutResult(_ -> {
      Secret key = keys.issue(person, wanted);
      audit.note("made the address of a feed", "person " + person, "", wanted.file());
      model.addAttribute("made", base + "/feeds/" + key.value() + "/" + wanted.file());
      model.addAttribute("madeKind", wanted.name());
    });
    return page(model);
  }

  @PostMapping("/feeds/revoke")
  String revoke(@RequestParam(defaultValue = "") String kind) {
    FeedKind unwanted = kind(kind);
    PersonId person = CurrentPerson.id();
    transaction.executeWithoutResult(_ -> {
      keys.revoke(person, unwanted);
      audit.note("revoked the address of a feed", "person " + person, unwanted.file(), "");
    });
    return "redirect:/feeds?done=1";
  }

  private static FeedKind kind(String name) {
    return Arrays.stream(FeedKind.values())
        .filter(kind -> kind.name().equals(name))
        .filter(FeedsPage::may)
        .findFirst()
        .orElseThrow(() ->
            Problem.parameter("kind", "Choose CHANGES, DAYS or DIGESTS, not «%s».".formatted(name))
                .exception());
  }

  /** A kind of feed and when its address was made. */
  record Line(String kind, Optional<Instant> issuedAt) {}
}
