package lexdelta.alerts.delivery.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.endpoint.EndpointKind;
import lexdelta.alerts.notice.Brief;
import lexdelta.alerts.notice.Briefs;
import lexdelta.alerts.notice.Form;
import lexdelta.alerts.notice.Notice;
import tools.jackson.databind.json.JsonMapper;

/** Notices as an adaptive card, the first changes in full, the others counted. */
public final class TeamsForm implements Form {
  /** A card may weigh 28 kB. */
  private static final int MOST = 12;

  private static final int MOST_DAYS = 3;

  private static final int LONGEST = 500;

  private final Briefs briefs;

  public TeamsForm(Briefs briefs) {
    this.briefs = briefs;
  }

  @Override
  public boolean prints(String channel) {
    return channel.equals(EndpointKind.TEAMS.channel());
  }

  @Override
  public Message write(Notice notice) {
    Brief brief = briefs.of(notice);
    List<Object> body = new ArrayList<>();
    body.add(
        Map.of(
            "type",
            "TextBlock",
            "size",
            "Large",
            "weight",
            "Bolder",
            "wrap",
            true,
            "text",
            plain(brief.subject())));
    brief.days().stream().limit(MOST_DAYS).map(TeamsForm::day).forEach(body::add);
    if (brief.days().size() > MOST_DAYS) {
      body.add(text("and %d more days".formatted(brief.days().size() - MOST_DAYS), false));
    }
    brief.items().stream().limit(MOST).map(TeamsForm::change).forEach(body::add);
    if (brief.items().size() > MOST) {
      body.add(text("and %d more".formatted(brief.items().size() - MOST), false));
    }
    body.add(text(plain(brief.coverage()), true));
    body.add(text("[Change what is told here](%s)".formatted(brief.subscriptions()), true));
    Object card = Map.of("type", "AdaptiveCard", "version", "1.4", "body", body);
    return briefs.message(
        notice,
        brief.subject(),
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "type",
                    "message",
                    "attachments",
                    List.of(
                        Map.of(
                            "contentType",
                            "application/vnd.microsoft.card.adaptive",
                            "content",
                            card)))));
  }

  private static Object day(Brief.Day day) {
    return container(
        day.link(), day.told().title(), day.told().sentence(), day.told().whyInWords());
  }

  private static Object change(Brief.Item item) {
    return container(item.link(), item.name(), item.sentence(), item.whyInWords());
  }

  private static Object container(String link, String name, String sentence, String why) {
    return Map.of(
        "type",
        "Container",
        "separator",
        true,
        "items",
        List.of(
            text("**[%s](%s)**".formatted(plain(name), link), false),
            text(plain(sentence), false),
            text("Why: " + plain(why), true)));
  }

  private static Object text(String text, boolean quiet) {
    return Map.of("type", "TextBlock", "wrap", true, "isSubtle", quiet, "text", text);
  }

  /** Without what the card's Markdown would take for its own. */
  private static String plain(String text) {
    String kept = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    return kept.replaceAll("([\\\\\\[\\]*_`])", "\\\\$1");
  }
}
