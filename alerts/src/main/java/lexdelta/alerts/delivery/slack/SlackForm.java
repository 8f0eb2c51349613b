package lexdelta.alerts.delivery.slack;

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

/** Notices in blocks of Slack, the first changes in full, the others counted. */
public final class SlackForm implements Form {
  /** Slack takes fifty blocks. */
  private static final int MOST = 20;

  private static final int LONGEST_HEADER = 140;
  private static final int LONGEST_SENTENCE = 700;

  private final Briefs briefs;

  public SlackForm(Briefs briefs) {
    this.briefs = briefs;
  }

  @Override
  public boolean prints(String channel) {
    return channel.equals(EndpointKind.SLACK.channel());
  }

  @Override
  public Message write(Notice notice) {
    Brief brief = briefs.of(notice);
    List<Object> blocks = new ArrayList<>();
    blocks.add(
        Map.of(
            "type",
            "header",
            "text",
            Map.of("type", "plain_text", "text", cut(brief.subject(), LONGEST_HEADER))));
    brief.days().stream().limit(MOST).map(SlackForm::day).forEach(blocks::add);
    if (brief.days().size() > MOST) {
      blocks.add(context("and %d more days".formatted(brief.days().size() - MOST)));
    }
    brief.items().stream().limit(MOST).map(SlackForm::section).forEach(blocks::add);
    if (brief.items().size() > MOST) {
      blocks.add(context("and %d more".formatted(brief.items().size() - MOST)));
    }
    blocks.add(context(escaped(brief.coverage())));
    blocks.add(context("<%s|Change what is told here>".formatted(brief.subscriptions())));
    return briefs.message(
        notice,
        brief.subject(),
        JsonMapper.shared()
            .writeValueAsString(Map.of("text", escaped(brief.subject()), "blocks", blocks)));
  }

  private static Object day(Brief.Day day) {
    return section(
        day.link(), day.told().title(), "", day.told().sentence(), day.told().whyInWords());
  }

  private static Object section(Brief.Item item) {
    String again =
        item.toldOn().map(day -> "_Told before, on " + day + ", at other places._\n").orElse("");
    return section(item.link(), item.name(), again, item.sentence(), item.whyInWords());
  }

  private static Object section(
      String link, String name, String again, String sentence, String why) {
    return Map.of(
        "type",
        "section",
        "text",
        markdown(
            "*<%s|%s>*\n%s%s\n_Why: %s_"
                .formatted(
                    link,
                    escaped(name).replace('|', '¦'),
                    again,
                    escaped(cut(sentence, LONGEST_SENTENCE)),
                    escaped(cut(why, LONGEST_SENTENCE)))));
  }

  private static Object context(String text) {
    return Map.of("type", "context", "elements", List.of(markdown(text)));
  }

  private static Object markdown(String text) {
    return Map.of("type", "mrkdwn", "text", text);
  }

  /** The three characters by which Slack knows its own marks. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
