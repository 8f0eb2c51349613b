package lexdelta.crawler.source.declared;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;

/**
 * A page, feed, sitemap or PDF file to be watched, as a firm declares it.
 *
 * @param selection what of it is read
 * @param expectation what it is held to
 * @param topics names of topics to which all its changes belong
 * @param edition raised by whoever alters the selection: what is stored is then read again, so that
 *     what differs is our reading and nobody is told of it
 * @param watched whether it is switched on
 * @param provenBy what shows that it reads as it should; empty as long as nothing does
 */
public record Declaration(
    Source source,
    Kind kind,
    Selection selection,
    Expectation expectation,
    List<String> topics,
    int edition,
    boolean watched,
    String provenBy) {

  /** What stands at its address. */
  public enum Kind {
    PAGE,
    FEED,
    SITEMAP,
    PDF;

    /** As written in files and commands. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is read.
   *
   * @param select CSS selectors of what to read; empty for what is found to be the main part
   * @param remove CSS selectors of what to leave out
   * @param ignore patterns of words to leave out wherever they stand
   */
  public record Selection(List<String> select, List<String> remove, List<Pattern> ignore) {
    /** Everything that is found to be the main part. */
    public static final Selection ALL = new Selection(List.of(), List.of(), List.of());

    public Selection {
      select = List.copyOf(select);
      remove = List.copyOf(remove);
      ignore = List.copyOf(ignore);
    }
  }

  /**
   * What a source is held to.
   *
   * @param cadence how often it is looked at
   * @param canary words that stand on it whenever it is itself; empty for none
   * @param items the fewest passages of a page or file, or items of a feed or sitemap
   */
  public record Expectation(Duration cadence, String canary, int items) {
    /** Once a day, and at least something. */
    public static final Expectation USUAL = new Expectation(Duration.ofDays(1), "", 1);
  }

  public Declaration {
    topics = List.copyOf(topics);
  }

  /** A declaration that only says what and where, switched on. */
  public static Declaration of(SourceId id, Kind kind, URI address) {
    Source source = new Source(id, String.valueOf(address.getHost()), id.value(), address);
    return new Declaration(source, kind, Selection.ALL, Expectation.USUAL, List.of(), 1, true, "");
  }

  /** The first part of its documents' addresses. */
  String root() {
    return "/us/declared/" + source.id().value();
  }
}
