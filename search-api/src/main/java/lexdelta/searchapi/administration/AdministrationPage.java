package lexdelta.searchapi.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import lexdelta.alerts.delivery.Deliveries;
import lexdelta.alerts.delivery.Missed;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.web.Days;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of administrators beside that of jobs: an overview, deliveries, the archive, settings. */
@Controller
final class AdministrationPage {
  private static final int SHOWN = 50;

  private final ServiceState state;
  private final Outbox outbox;
  private final Missed missed;
  private final Deliveries deliveries;
  private final ArchiveDays archive;
  private final SettingsShown settings;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AdministrationPage(
      ServiceState state,
      Outbox outbox,
      Missed missed,
      Deliveries deliveries,
      ArchiveDays archive,
      SettingsShown settings,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.state = state;
    this.outbox = outbox;
    this.missed = missed;
    this.deliveries = deliveries;
    this.archive = archive;
    this.settings = settings;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/administration")
  String overview(Model model) {
    model.addAttribute("state", state.now());
    return "administration";
  }

  /** What waits and what was refused, then what was sent last; never what messages say. */
  @GetMapping("/administration/deliveries")
  String deliveries(@RequestParam(defaultValue = "") String done, Model model) {
    model.addAttribute("done", !done.isEmpty());
    model.addAttribute("stopped", outbox.stopped());
    model.addAttribute("refused", lines(EnumSet.of(Outbox.State.FAILED)));
    model.addAttribute("waiting", lines(EnumSet.of(Outbox.State.PENDING, Outbox.State.CLAIMED)));
    model.addAttribute("sent", lines(EnumSet.of(Outbox.State.SENT)));
    model.addAttribute("most", SHOWN);
    model.addAttribute("zone", clock.getZone());
    return "administration-deliveries";
  }

  private List<Line> lines(EnumSet<Outbox.State> states) {
    return deliveries.newest(states, SHOWN).stream().map(this::line).toList();
  }

  private Line line(Deliveries.Delivery it) {
    return new Line(
        it.recipient().channel(),
        it.recipient().address(),
        Days.words(it.createdAt(), clock.getZone()),
        it.sentAt().map(at -> Days.words(at, clock.getZone())).orElse(""),
        it.attempts(),
        it.lastError());
  }

  /** Sends again what an address refused, and lets it get messages again. */
  @PostMapping("/administration/deliveries/again")
  String again(@RequestParam String channel, @RequestParam String address) {
    transaction.executeWithoutResult(_ -> {
      int messages = missed.sendAgain(channel, address, Instant.EPOCH, clock.instant());
      outbox.tryAgain(channel, address);
      audit.note(
          "tried an address again",
          "address " + address,
          "",
          "%d message(s) sent again".formatted(messages));
    });
    return "redirect:/administration/deliveries?done=1";
  }

  @GetMapping("/administration/archive")
  String archive(Model model) {
    model.addAttribute("archive", archive.now());
    return "administration-archive";
  }

  @GetMapping("/administration/settings")
  String settings(Model model) {
    model.addAttribute("settings", settings.all());
    return "administration-settings";
  }

  /**
   * A message as the page shows it.
   *
   * @param sent when a channel accepted it; empty where none did
   * @param error in the server's words; may be empty
   */
  record Line(
      String channel, String address, String written, String sent, int attempts, String error) {}
}
