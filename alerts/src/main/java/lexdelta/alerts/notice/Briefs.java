package lexdelta.alerts.notice;

import java.util.List;
import java.util.Locale;
import lexdelta.alerts.delivery.Header;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.RedlineText;

/** Takes notices apart for channels that lay them out themselves, and makes messages of the result. */
public final class Briefs {
  private static final int WIDTH = 100;
  private static final int LONGEST_REDLINE = 20_000;

  private final Letterhead letterhead;

  /** As {@link NoticeWriter}, so that all channels say the same. */
  public Briefs(Letterhead letterhead) {
    this.letterhead = letterhead;
  }

  /** A notice in parts. */
  public Brief of(Notice notice) {
    List<Entry> entries =
        notice.events().stream().map(Entry::byCitation).map(Entry::bySentence).toList();
    Sentences sentences = Sentences.of(notice, entries, letterhead);
    return new Brief(
        Header.oneLine(Subject.of(notice)),
        sentences.greeting(),
        notice.days().stream()
            .map(day -> new Brief.Day(day, letterhead.links().document(day.document())))
            .toList(),
        entries.stream()
            .flatMap(entry -> entry.places().stream().map(place -> item(entry, place)))
            .toList(),
        sentences.reason(),
        sentences.coverage(),
        letterhead.links().subscriptions());
  }

  private Brief.Item item(Entry entry, ToldChange place) {
    return new Brief.Item(
        place.change().number(),
        entry.event().toldOn(),
        place.change().document().value(),
        place.citation(),
        Words.line(place).equals(place.citation()) && !place.reading().heading().isBlank()
            ? place.citation() + " — " + place.reading().heading()
            : Words.line(place),
        place.change().kind().name().toLowerCase(Locale.ROOT),
        place.change().cause().name().toLowerCase(Locale.ROOT),
        place.change().effectiveOn(),
        place.change().observedAt(),
        entry.sentence(),
        entry.weighed(),
        place.weight(),
        Words.standing(place),
        place.reasons(),
        redline(place),
        letterhead.links().change(place.change().number()),
        letterhead.links().document(place.change().document()));
  }

  private static String redline(ToldChange place) {
    if (place.comparison().before().isEmpty() || place.comparison().after().isEmpty()) {
      return "";
    }
    String text = RedlineText.plain(WIDTH).print(Redline.of(place.comparison()).shortened(0));
    return text.length() > LONGEST_REDLINE ? "" : text;
  }

  /** The message of a notice, whose body is what a channel made of it. */
  public Message message(Notice notice, String subject, String body) {
    return new Message(
        MessageId.of(notice.recipient(), notice.name(), letterhead.domain()),
        notice.recipient(),
        notice.snapshot().map(SnapshotId::value).orElse(0L),
        subject,
        body,
        "",
        List.of(),
        notice.at());
  }
}
