package lexdelta.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Milestone;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.VersionId;
import lexdelta.indexer.meaning.Meaning;
import lexdelta.indexer.query.ParsedQuery;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The index in a Lucene directory of this machine. Many threads may search it, and rewrite each its
 * own documents; one at a time may commit, clear or roll back. What is written is seen by searches,
 * and survives a kill, from the next {@link #commit(long)} on.
 */
public final class LuceneIndex implements SearchIndex, AutoCloseable {
  private final Path folder;
  private final Analyzers analyzers = new Analyzers();
  private final QueryTranslator translator = new QueryTranslator(analyzers);
  private final PlainWords plainWords;
  private final KeptAnswers kept = new KeptAnswers();

  /** Held for reading by whoever uses the open folder, for writing by whoever exchanges it. */
  private final ReadWriteLock exchange = new ReentrantReadWriteLock();

  private IndexFolder open;
  private volatile boolean damaged;

  /** Whether the files were compared with their checksums. */
  private volatile boolean checked;

  private volatile Unread lastUnread = new Unread(Map.of(), 0, 0);

  private LuceneIndex(Path folder, Meaning meaning) throws IOException {
    this.folder = folder;
    this.plainWords = new PlainWords(analyzers, meaning);
    this.open = IndexFolder.open(folder, analyzers);
  }

  /**
   * Opens the index of a folder, which is made when it is not there. An index that is damaged or of
   * another schema is discarded and comes back empty, with cursor 0. Whoever is first to search or to
   * write waits until all of its files were read for that.
   *
   * @throws IllegalStateException when another process has it open
   * @throws UncheckedIOException when the folder cannot be read or written
   */
  public static LuceneIndex open(Path folder) {
    return open(folder, Meaning.none("meaning is switched off"));
  }

  /** The same with what texts mean, for the ranking of questions. */
  public static LuceneIndex open(Path folder, Meaning meaning) {
    try {
      return new LuceneIndex(folder, meaning);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The index folder " + folder.toAbsolutePath() + " cannot be opened. May it be written?",
          e);
    }
  }

  private void check() {
    if (checked) {
      return;
    }
    exchange.writeLock().lock();
    try {
      if (!checked) {
        checked = true;
        open = open.sound();
      }
    } catch (IOException e) {
      damaged = true;
      throw new UncheckedIOException("The index in " + folder + " cannot be read.", e);
    } finally {
      exchange.writeLock().unlock();
    }
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return withSearcher(searcher ->
        PassageSearch.answers(request.query().query())
            ? new PassageSearch(searcher, translator, plainWords, kept, request)
                .result(cursor(searcher))
            : new DocumentSearch(searcher, translator, kept, request).result(cursor(searcher)));
  }

  /**
   * What the model of meaning has still to read: first the texts that stand today.
   *
   * @param most how many texts at most
   */
  public Unread unread(int most) {
    Unread unread = withSearcher(searcher -> plainWords.meanings().unread(searcher, most));
    lastUnread = unread;
    return unread;
  }

  /** As of the last {@link #unread}: looking anew would load the model. */
  @Override
  public MeaningProgress meaning() {
    Unread last = lastUnread;
    return new MeaningProgress(
        last.all() - last.passages(), last.all(), plainWords.meanings().meaning().missing());
  }

  @Override
  public Facets facets(SearchRequest request, Set<Facet> wanted) {
    return withSearcher(searcher ->
        PassageSearch.answers(request.query().query())
            ? new PassageSearch(searcher, translator, plainWords, kept, request).facets(wanted)
            : new DocumentSearch(searcher, translator, kept, request).facets(wanted));
  }

  @Override
  public Optional<String> spelling(ParsedQuery query) {
    return withSearcher(searcher -> new Spelling(searcher.getIndexReader(), analyzers).of(query));
  }

  @Override
  public List<Suggestion> suggestions(String typed, LocalDate asOf, int most) {
    return withSearcher(searcher -> new Suggestions(searcher, analyzers, asOf).of(typed, most));
  }

  @Override
  public List<Definition> definitions(Reading reading, LocalDate asOf) {
    return withSearcher(searcher -> new Definitions(searcher, asOf).holdingIn(reading));
  }

  @Override
  public Beside beside(DocumentId document, LocalDate asOf) {
    return withSearcher(searcher -> new Neighbourhood(searcher, asOf).of(document));
  }

  @Override
  public long cursor() {
    return withSearcher(LuceneIndex::cursor);
  }

  @Override
  public long passages() {
    return withSearcher(searcher ->
        (long) searcher.count(LongField.newRangeQuery(Fields.PROVISION, 0, Long.MAX_VALUE)));
  }

  /**
   * Replaces all that is held of a document by its history. Versions that say that it was removed
   * end the days of the one before, and are found by what they took away. Only what is not yet so is written: of a long
   * history mostly the newest version, and the days of the one before it.
   *
   * @param history in order of (effectiveOn, id)
   * @param texts gives what is written; asked only for that
   */
  public void rewrite(DocumentId document, List<Milestone> history, Texts texts) {
    write(folder -> {
      Set<Held> stale = folder.held(document);
      for (Validity validity : Validity.of(history)) {
        if (!stale.remove(Held.of(validity))) {
          folder.add(documents(validity, texts));
        }
      }
      folder.remove(document, stale);
    });
  }

  private static List<Document> documents(Validity validity, Texts texts) {
    VersionId version = validity.version().id();
    Optional<Comparison> comparison = texts.comparison(version);
    if (validity.version().removed()) {
      return comparison
          .flatMap(it -> it.before().map(last -> PassageDocuments.removal(last, validity, it)))
          .stream()
          .toList();
    }
    return PassageDocuments.of(texts.reading(version), validity, comparison);
  }

  /** The texts of versions. */
  public interface Texts {
    /** What a version says that its document says. */
    Reading reading(VersionId version);

    /**
     * What a version changed of the one before; empty where there was none, or where not the law
     * changed but how it was read.
     */
    default Optional<Comparison> comparison(VersionId version) {
      return Optional.empty();
    }
  }

  /**
   * Writes out a part of what is held in memory, on this thread. Threads that each do so before a
   * commit share its work; what they wrote is neither durable nor seen before it.
   */
  public void spill() {
    write(IndexFolder::spill);
  }

  /** Takes everything out; searches go on seeing it until the next commit. */
  public void clear() {
    write(IndexFolder::clear);
  }

  /**
   * Makes everything written since the last commit durable and visible, together with the cursor.
   *
   * @param cursor number of the last change that the index now holds
   */
  public void commit(long cursor) {
    write(folder -> folder.commit(cursor));
  }

  /**
   * Joins small parts of the index, so that searches have fewer to look into; they go on meanwhile.
   * Not to be called while something is being written.
   *
   * @param bytes how much may be written anew at most
   */
  public void settle(long bytes) {
    write(folder -> folder.settle(bytes));
  }

  /** Forgets what was written since the last commit. */
  public void rollback() {
    write(IndexFolder::rollback);
  }

  /**
   * Opens the index anew, empty, when its files were deleted or damaged under it.
   *
   * @return whether it was
   */
  public boolean reopenIfLost() {
    check();
    exchange.writeLock().lock();
    try {
      if (!damaged && open.whole()) {
        return false;
      }
      closeLost();
      open = IndexFolder.open(folder, analyzers).sound();
      damaged = false;
      return true;
    } catch (IOException e) {
      throw unwritten(e);
    } finally {
      exchange.writeLock().unlock();
    }
  }

  /** Files that are gone cannot be closed properly, and need not be. */
  private void closeLost() {
    try {
      open.close();
    } catch (IOException | AlreadyClosedException _) {
      damaged = true;
    }
  }

  @Override
  public void close() {
    exchange.writeLock().lock();
    try {
      open.close();
    } catch (IOException e) {
      throw unwritten(e);
    } finally {
      exchange.writeLock().unlock();
    }
  }

  private static long cursor(IndexSearcher searcher) throws IOException {
    return CommitMark.of((DirectoryReader) searcher.getIndexReader()).cursor();
  }

  private <T> T withSearcher(Asking<T> asking) {
    check();
    exchange.readLock().lock();
    try {
      SearcherManager searchers = open.searchers();
      IndexSearcher searcher = searchers.acquire();
      try {
        return asking.of(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (CorruptIndexException e) {
      damaged = true;
      throw new UncheckedIOException(
          "The index in " + folder + " is damaged; it comes back at the next run.", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The index in " + folder + " cannot be read.", e);
    } finally {
      exchange.readLock().unlock();
    }
  }

  private void write(Writing writing) {
    check();
    exchange.readLock().lock();
    try {
      writing.to(open);
    } catch (CorruptIndexException e) {
      damaged = true;
      throw unwritten(e);
    } catch (IOException e) {
      throw unwritten(e);
    } finally {
      exchange.readLock().unlock();
    }
  }

  private UncheckedIOException unwritten(IOException e) {
    return new UncheckedIOException(
        "The index in "
            + folder
            + " cannot be written. Is the disk full, may the folder be written?",
        e);
  }

  private interface Asking<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  private interface Writing {
    void to(IndexFolder folder) throws IOException;
  }
}
