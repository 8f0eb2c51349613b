package lexdelta.searchapi.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.searchapi.jobs.Rounds;

/**
 * The service for one round, in a process of its own that somebody else may kill: starts, sees to
 * subscriptions of two people, watches every source, publishes, closes.
 */
final class OneRound {
  /** How it ends when the round had trouble. */
  private static final int TROUBLE = 3;

  private OneRound() {}

  /**
   * Arguments: data folder, address of the publishers, channel of alerts, port of the mail server on
   * 127.0.0.1, the instant, and further settings as {@code key=value}.
   */
  public static void main(String[] args) throws InterruptedException {
    var plan = new Installation.Plan(0, MovableClock.at(Instant.parse(args[4])), settings(args));
    List<String> troubles;
    try (Installation service = Installation.start(Path.of(args[0]), plan)) {
      System.out.println("started");
      SampleFirm.followEverything(service);
      alsoForAColleague(service);
      System.out.println("subscribed");
      Rounds.Round round = service.part(Rounds.class).run();
      round.watched().forEach(report -> System.out.println("watched: " + report));
      troubles =
          Stream.concat(
                  round.watched().stream().flatMap(report -> report.trouble().stream()),
                  round.trouble().stream())
              .toList();
      System.out.println("published");
    }
    troubles.forEach(words -> System.out.println("trouble: " + words));
    System.out.println("closed");
    System.exit(troubles.isEmpty() ? 0 : TROUBLE);
  }

  /** A person gets one mail a round; a kill between two mails needs two persons. */
  private static void alsoForAColleague(Installation service) {
    PersonId colleague = new PersonId("colleague");
    EmailAddress address = new EmailAddress("colleague@example.org");
    Subscriptions subscriptions = service.part(Subscriptions.class);
    service
        .part(Topics.class)
        .all()
        .forEach(topic -> subscriptions.subscribe(colleague, topic.id(), address));
  }

  private static Map<String, Object> settings(String[] args) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("lexdelta.fetch.route-all-to", args[1]);
    settings.put("lexdelta.fetch.interval", "0s");
    settings.put("lexdelta.sources.ecfr-titles", "8");
    settings.put("lexdelta.sources.ecfr-lists", "false");
    settings.put("lexdelta.sources.history-from", "off");
    settings.put("lexdelta.sources.policy-manual-updates", true);
    settings.put("lexdelta.sources.watched", "");
    settings.put("lexdelta.alerts.base-url", "http://127.0.0.1:8080");
    settings.put("lexdelta.delivery.channel", args[2]);
    settings.put("lexdelta.alerts.gather", "0s");
    settings.put("lexdelta.delivery.mail.host", "127.0.0.1");
    settings.put("lexdelta.delivery.mail.port", args[3]);
    settings.put("lexdelta.delivery.mail.security", "none");
    settings.put("logging.level.lexdelta", "INFO");
    Arrays.stream(args)
        .skip(5)
        .map(each -> each.split("=", 2))
        .forEach(s -> settings.put(s[0], s[1]));
    return settings;
  }
}
