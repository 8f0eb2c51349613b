package lexdelta.indexer.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import lexdelta.crawler.record.DocumentId;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with an index, open for writing and searching. Searches see commits only, so that what
 * they find and the cursor they report belong together.
 */
final class IndexFolder implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);
  private static final Pattern SEGMENTS = Pattern.compile("(pending_)?segments(_[0-9a-z]+)?");

  private final Path folder;
  private final Directory directory;
  private final Analyzers analyzers;
  private final SearcherManager searchers;
  private final SettledSegments segments = new SettledSegments();
  private IndexWriter writer;

  /** Documents written since the last commit, and whether everything was taken out since then. */
  private final Set<DocumentId> written = ConcurrentHashMap.newKeySet();

  private volatile boolean cleared;

  private IndexFolder(Path folder, Directory directory, Analyzers analyzers) throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.analyzers = analyzers;
    this.writer = newWriter();
    try {
      if (!DirectoryReader.indexExists(directory)) {
        mark(0);
      }
      this.searchers = new SearcherManager(directory, new UncachedSearchers());
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer::rollback);
      throw e;
    }
  }

  /**
   * Opens the index; one that cannot be used is discarded first and comes back empty. Damage inside
   * of its files is seen by {@link #sound()} only.
   */
  static IndexFolder open(Path folder, Analyzers analyzers) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    try {
      discardUnusable(directory, folder);
      return new IndexFolder(folder, directory, analyzers);
    } catch (LockObtainFailedException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw new IllegalStateException(
          "The index in " + folder + " is in use by another process. Stop that one first.", e);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  private IndexWriter newWriter() throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzers.byField());
    config.setCommitOnClose(false);
    config.setMergePolicy(segments);
    config.setCodec(new PassageCodec());
    return new IndexWriter(directory, config);
  }

  private static void discardUnusable(Directory directory, Path folder) throws IOException {
    try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      String reason = whyUnusable(directory);
      if (!reason.isEmpty()) {
        discard(directory, folder, reason);
      }
    }
  }

  /**
   * Reads all of it once, which takes a second for each gigabyte that is in memory already. To be
   * called by who alone holds it.
   *
   * @return this one when its checksums are right; else an empty one in its place, this one closed
   */
  IndexFolder sound() throws IOException {
    String reason = damage();
    if (reason.isEmpty()) {
      return this;
    }
    close();
    try (Directory fresh = FSDirectory.open(folder);
        Lock _ = fresh.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      discard(fresh, folder, reason);
    }
    return open(folder, analyzers);
  }

  private String damage() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        leaf.reader().checkIntegrity();
      }
      return "";
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return "it is damaged: " + e;
    } finally {
      searchers.release(searcher);
    }
  }

  /** Why an index cannot be used, in words; empty when it can, or when there is none. */
  private static String whyUnusable(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return "";
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      CommitMark mark = CommitMark.of(reader);
      if (!mark.ofThisSchema()) {
        return "it has schema " + mark.schema() + ", this program writes " + Fields.SCHEMA + ".";
      }
      return "";
    } catch (NoSuchFileException e) {
      return "a file of it is missing: " + e.getMessage();
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return "it is damaged: " + e;
    }
  }

  /** Deletes the files of the index and nothing else that may lie in the folder. */
  private static void discard(Directory directory, Path folder, String reason) throws IOException {
    log.warn("The index in {} is discarded and comes back from the record: {}", folder, reason);
    for (String file : directory.listAll()) {
      if (SEGMENTS.matcher(file).matches()
          || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
        directory.deleteFile(file);
      }
    }
  }

  /** Whether all files of the newest commit are still there. */
  boolean whole() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      for (String file :
          ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getFileNames()) {
        directory.fileLength(file);
      }
      return true;
    } catch (NoSuchFileException e) {
      log.warn("A file of the index is gone, it comes back from the record: {}", e.getMessage());
      return false;
    } finally {
      searchers.release(searcher);
    }
  }

  SearcherManager searchers() {
    return searchers;
  }

  /**
   * What is written of a document. Of one written since the last commit that cannot be told: it is
   * taken out, and nothing is held.
   */
  Set<Held> held(DocumentId document) throws IOException {
    if (cleared) {
      return new HashSet<>();
    }
    if (!written.add(document)) {
      writer.deleteDocuments(new Term(Fields.DOCUMENT, document.value()));
      return new HashSet<>();
    }
    IndexSearcher searcher = searchers.acquire();
    try {
      return Held.of(document, searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  void add(List<Document> passages) throws IOException {
    writer.addDocuments(passages);
  }

  void remove(DocumentId document, Set<Held> held) throws IOException {
    for (Held version : held) {
      writer.deleteDocuments(version.passages(document));
    }
  }

  void clear() throws IOException {
    writer.deleteAll();
    cleared = true;
  }

  void spill() throws IOException {
    writer.flushNextBuffer();
  }

  /** Makes everything written durable, with the cursor, and lets searches see it. */
  void commit(long cursor) throws IOException {
    mark(cursor);
    searchers.maybeRefreshBlocking();
    forget();
  }

  /**
   * Joins small segments, and lets searches see it. Only while nothing is being written.
   *
   * @param bytes how much may be written anew at most
   */
  void settle(long bytes) throws IOException {
    segments.atMost(bytes);
    writer.forceMerge(1);
    if (writer.hasUncommittedChanges() && written.isEmpty() && !cleared) {
      commit(cursor());
    }
  }

  private long cursor() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return CommitMark.of((DirectoryReader) searcher.getIndexReader()).cursor();
    } finally {
      searchers.release(searcher);
    }
  }

  private void mark(long cursor) throws IOException {
    writer.setLiveCommitData(CommitMark.at(cursor).userData().entrySet());
    writer.commit();
  }

  /** Forgets what was written since the last commit. */
  void rollback() throws IOException {
    writer.rollback();
    writer = newWriter();
    forget();
  }

  private void forget() {
    written.clear();
    cleared = false;
  }

  /**
   * What is worth keeping is kept by {@link KeptAnswers}; to look for each part of each query among
   * what others asked takes longer than most of them.
   */
  private static final class UncachedSearchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      return searcher;
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, writer::rollback, directory);
  }
}
