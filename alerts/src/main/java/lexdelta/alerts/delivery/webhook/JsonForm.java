package lexdelta.alerts.delivery.webhook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.endpoint.EndpointKind;
import lexdelta.alerts.notice.Brief;
import lexdelta.alerts.notice.Briefs;
import lexdelta.alerts.notice.Form;
import lexdelta.alerts.notice.Notice;
import lexdelta.alerts.notice.Reason;
import lexdelta.alerts.notice.ToldDay;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Notices as JSON for programs, in the form that {@code docs/webhooks.md} describes. */
public final class JsonForm implements Form {
  /** Raised when a member changes its meaning or goes; members may be added without. */
  private static final int VERSION = 1;

  private final Briefs briefs;

  public JsonForm(Briefs briefs) {
    this.briefs = briefs;
  }

  @Override
  public boolean prints(String channel) {
    return channel.equals(EndpointKind.WEBHOOK.channel());
  }

  @Override
  public Message write(Notice notice) {
    Brief brief = briefs.of(notice);
    Body body =
        new Body(
            VERSION,
            "changes",
            notice.at(),
            brief.subject(),
            brief.greeting(),
            brief.days().stream().map(StatedDay::of).toList(),
            brief.items().stream().map(Told::of).toList(),
            brief.reason(),
            brief.coverage());
    return briefs.message(notice, brief.subject(), JsonMapper.shared().writeValueAsString(body));
  }

  /** What is posted. */
  record Body(
      int version,
      String type,
      Instant createdAt,
      String subject,
      String greeting,
      List<StatedDay> days,
      List<Told> changes,
      String reason,
      String coverage) {}

  /** A day that a document states. */
  record StatedDay(
      LocalDate on,
      String document,
      String citation,
      String name,
      String sentence,
      String quote,
      List<Why> why,
      String documentUrl) {
    static StatedDay of(Brief.Day day) {
      ToldDay told = day.told();
      return new StatedDay(
          told.on(),
          told.document().value(),
          told.citation(),
          told.title(),
          told.sentence(),
          told.quote(),
          told.reasons().stream().map(Why::of).toList(),
          day.link());
    }
  }

  /** A change that is told. */
  record Told(
      long number,
      @Nullable LocalDate firstToldOn,
      String document,
      String citation,
      String name,
      String kind,
      String cause,
      LocalDate effectiveOn,
      Instant observedAt,
      String sentence,
      double weight,
      String weighed,
      String standing,
      List<Why> why,
      String redline,
      String url,
      String documentUrl) {
    static Told of(Brief.Item item) {
      return new Told(
          item.number(),
          item.toldOn().orElse(null),
          item.document(),
          item.citation(),
          item.name(),
          item.kind(),
          item.cause(),
          item.effectiveOn(),
          item.observedAt(),
          item.sentence(),
          item.weight(),
          item.weighed(),
          item.standing(),
          item.why().stream().map(Why::of).toList(),
          item.redline(),
          item.link(),
          item.documentLink());
    }
  }

  /** What is followed, for which matter, and what brought the change to it. */
  record Why(String followed, String matter, List<String> reasons) {
    static Why of(Reason reason) {
      return new Why(reason.followed(), reason.matter(), reason.why());
    }
  }
}
