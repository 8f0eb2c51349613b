package lexdelta.searchapi.declarations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.declared.Declaration;
import lexdelta.crawler.source.declared.Preview;
import lexdelta.crawler.watch.DeclarationPreviews;

/**
 * What came of a declaration, as the page shows it.
 *
 * @param trouble why nothing was read; empty when something was
 * @param counted what would be read, in a sentence
 * @param captures which captures are held against each other, in words
 * @param compared why they could not be compared, or how many changes there are; empty when there are
 *     not two
 */
record Shown(
    String id,
    String title,
    String address,
    String kind,
    String cadence,
    String topics,
    String answer,
    String trouble,
    String counted,
    List<Document> documents,
    String captures,
    String compared,
    List<Reported> reports) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int DOCUMENTS = 20;
  private static final int PASSAGES = 200;

  /** A document that would be read. */
  record Document(String address, String heading, List<Passage> passages, int further) {}

  /** A passage of it. */
  record Passage(String kind, String text) {}

  /** What would have been reported. */
  record Reported(String document, String summary, String why, boolean mailed) {}

  static Shown of(DeclarationPreviews.Previewed previewed) {
    Declaration declaration = previewed.declaration();
    Optional<Preview> now = previewed.now();
    List<Reading> read = now.map(Preview::readings).orElse(List.of());
    Optional<DeclarationPreviews.Between> between = previewed.between();
    return new Shown(
        declaration.source().id().value(),
        declaration.source().title(),
        declaration.source().address().toString(),
        declaration.kind().word(),
        words(declaration.expectation().cadence()),
        String.join(", ", declaration.topics()),
        previewed.answer(),
        now.map(preview -> preview.trouble().orElse("")).orElse("No page came."),
        counted(read),
        read.stream().limit(DOCUMENTS).map(Shown::document).toList(),
        between.map(Shown::captures).orElse(""),
        between.map(Shown::compared).orElse(""),
        between.map(two -> two.preview().reports()).orElse(List.of()).stream()
            .map(Shown::reported)
            .toList());
  }

  private static String words(java.time.Duration cadence) {
    return cadence.toMinutes() % 60 == 0 ? cadence.toHours() + " h" : cadence.toMinutes() + " min";
  }

  private static String counted(List<Reading> read) {
    int passages = read.stream().mapToInt(reading -> reading.provisions().size()).sum();
    return "%d document(s) with %d passage(s) would be read.".formatted(read.size(), passages);
  }

  private static Document document(Reading reading) {
    List<Provision> all = reading.provisions();
    return new Document(
        reading.document().value(),
        reading.heading(),
        all.stream()
            .limit(PASSAGES)
            .map(each ->
                new Passage(
                    each.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), each.text()))
            .toList(),
        Math.max(0, all.size() - PASSAGES));
  }

  private static String captures(DeclarationPreviews.Between two) {
    return "the capture of %s and %s"
        .formatted(
            TIME.format(two.earlier()),
            two.later().map(later -> "that of " + time(later)).orElse("the page as it is now"));
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }

  private static String compared(DeclarationPreviews.Between two) {
    long mailed =
        two.preview().reports().stream().filter(each -> each.judgement().alerts()).count();
    return two.preview()
        .trouble()
        .orElseGet(() ->
            "%d change(s) would have been recorded, %d of them mailed."
                .formatted(two.preview().reports().size(), mailed));
  }

  private static Reported reported(Preview.Report report) {
    return new Reported(
        report.document().value(),
        report.summary(),
        report.judgement().why(),
        report.judgement().alerts());
  }
}
