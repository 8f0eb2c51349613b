package lexdelta.alerts.notice;

import java.util.List;
import lexdelta.alerts.delivery.Header;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.crawler.record.SnapshotId;

/** Writes notices as messages. The same notice always gives a message under the same Message-ID. */
public final class NoticeWriter implements Form {
  private final Letterhead letterhead;

  public NoticeWriter(Letterhead letterhead) {
    this.letterhead = letterhead;
  }

  /** As mail, which goes over a mail server or into files. */
  @Override
  public boolean prints(String channel) {
    return channel.equals("email") || channel.equals("file");
  }

  @Override
  public Message write(Notice notice) {
    HtmlLetter html = new HtmlLetter(letterhead.links());
    List<Entry> entries = new Layout(html::size, html.size(notice.days())).of(notice);
    Sentences sentences = Sentences.of(notice, entries, letterhead);
    String subject = Header.oneLine(Subject.of(notice));
    return new Message(
        MessageId.of(notice.recipient(), notice.name(), letterhead.domain()),
        notice.recipient(),
        notice.snapshot().map(SnapshotId::value).orElse(0L),
        subject,
        new TextLetter(letterhead.links()).print(notice, sentences, entries),
        html.print(notice, subject, sentences, entries),
        ListHeaders.of(letterhead, notice.token()),
        notice.at());
  }
}
