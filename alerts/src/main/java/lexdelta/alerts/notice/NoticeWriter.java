package lexdelta.alerts.notice;

import java.util.List;
import java.util.function.Function;
import lexdelta.alerts.delivery.Header;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.crawler.coverage.CoverageOverview;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;

/** Writes notices as messages. The same notice always gives a message under the same Message-ID. */
public final class NoticeWriter implements Form {
  private final Links links;
  private final String domain;
  private final Function<SourceId, String> sourceNames;
  private final CoverageOverview coverage;

  /**
   * A writer.
   *
   * @param domain of this service, in Message-IDs and in the list's name
   * @param sourceNames what to call a source to people
   * @param coverage whose summary each mail carries
   */
  public NoticeWriter(
      Links links,
      String domain,
      Function<SourceId, String> sourceNames,
      CoverageOverview coverage) {
    this.links = links;
    this.domain = domain;
    this.sourceNames = sourceNames;
    this.coverage = coverage;
  }

  /** As mail, which goes over a mail server or into files. */
  @Override
  public boolean prints(String channel) {
    return channel.equals("email") || channel.equals("file");
  }

  @Override
  public Message write(Notice notice) {
    HtmlLetter html = new HtmlLetter(links);
    List<Entry> entries = new Layout(html::size).of(notice);
    Sentences sentences = Sentences.of(notice, entries, sources(notice), coverage.summary());
    String subject = Header.oneLine(Subject.of(notice));
    return new Message(
        MessageId.of(notice.recipient(), notice.name(), domain),
        notice.recipient(),
        notice.snapshot().map(SnapshotId::value).orElse(0L),
        subject,
        new TextLetter(links).print(notice, sentences, entries),
        html.print(notice, subject, sentences, entries),
        ListHeaders.of(links, domain, notice.token()),
        notice.at());
  }

  private List<String> sources(Notice notice) {
    return notice.changes().stream()
        .map(told -> sourceNames.apply(told.change().source()))
        .distinct()
        .sorted()
        .toList();
  }
}
