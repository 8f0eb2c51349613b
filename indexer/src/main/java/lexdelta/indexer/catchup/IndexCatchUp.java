package lexdelta.indexer.catchup;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Milestone;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import lexdelta.indexer.index.LuceneIndex;

/**
 * The way from the log into the index. May be stopped at any instant and started again: what was
 * not committed is done once more, with the same result. Threads that call it wait for each other.
 */
public final class IndexCatchUp {
  private static final int PAGE = 500;
  private static final int DOCUMENTS_IN_A_COMMIT = 2_000;

  /** So much is written anew within a moment, in which news would wait. */
  private static final long A_MOMENT = 16L << 20;

  private static final String WORK = "Indexing documents";

  private final Changes changes;
  private final Versions versions;
  private final LuceneIndex index;
  private final Lock oneAtATime = new ReentrantLock();

  public IndexCatchUp(Changes changes, Versions versions, LuceneIndex index) {
    this.changes = changes;
    this.versions = versions;
    this.index = index;
  }

  /**
   * Takes in all changes after the index's cursor. An index whose files are gone begins anew; one
   * that is ahead of the log, because the record was restored from a backup, is built anew.
   *
   * @return how many documents were rewritten
   */
  public int catchUp(Progress progress) {
    return alone(() -> {
      index.reopenIfLost();
      return index.cursor() > changes.head() ? fromNothing(progress) : onward(progress);
    });
  }

  /**
   * Builds the index from the record. Searches see the old one until the new one is complete.
   *
   * @return how many documents were written
   */
  public int rebuild(Progress progress) {
    return alone(() -> {
      index.reopenIfLost();
      return fromNothing(progress);
    });
  }

  private int onward(Progress progress) {
    Touched touched = touchedAfter(index.cursor());
    List<Map.Entry<DocumentId, Long>> documents = List.copyOf(touched.first().entrySet());
    Counted counted = new Counted(progress, documents.size(), touched.issued());
    for (int i = 0; i < documents.size(); i += DOCUMENTS_IN_A_COMMIT) {
      if (i > 0) {
        index.commit(documents.get(i).getValue() - 1);
      }
      AllProcessors.each(
          documents.subList(i, Math.min(i + DOCUMENTS_IN_A_COMMIT, documents.size())),
          document -> counted.rewrite(document.getKey()),
          index::spill);
    }
    if (touched.last() > index.cursor()) {
      index.commit(touched.last());
    } else {
      index.settle(A_MOMENT);
    }
    if (documents.size() > DOCUMENTS_IN_A_COMMIT) {
      index.settle(Long.MAX_VALUE);
    }
    return documents.size();
  }

  private int fromNothing(Progress progress) {
    Touched touched = touchedAfter(0);
    index.clear();
    Counted counted = new Counted(progress, touched.first().size(), touched.issued());
    AllProcessors.each(touched.first().keySet(), counted::rewrite, index::spill);
    index.commit(touched.last());
    index.settle(Long.MAX_VALUE);
    return touched.first().size();
  }

  /**
   * Documents that changes touch.
   *
   * @param first each with the number of its first change, in order of these numbers: once all
   *     before one of them are rewritten, the index holds every change below that one's number
   * @param last the number of the last change read
   * @param issued versions with which documents were issued
   */
  private record Touched(Map<DocumentId, Long> first, long last, Set<VersionId> issued) {}

  private Touched touchedAfter(long cursor) {
    Map<DocumentId, Long> first = new LinkedHashMap<>();
    Set<VersionId> issued = new HashSet<>();
    long last = cursor;
    List<Change> page = changes.after(last, PAGE);
    while (!page.isEmpty()) {
      page.stream()
          .filter(change -> change.kind() != ChangeKind.STANDING) // no word of the text is another
          .forEach(change -> first.putIfAbsent(change.document(), change.number()));
      page.stream().filter(RecordedTexts::issues).map(Change::after).forEach(issued::add);
      last = page.getLast().number();
      page = changes.after(last, PAGE);
    }
    return new Touched(first, last, issued);
  }

  /** Says after each document how many are done. */
  private final class Counted {
    private final Progress progress;
    private final long total;
    private final Set<VersionId> issued;
    private long done;

    Counted(Progress progress, long total, Set<VersionId> issued) {
      this.progress = progress;
      this.total = total;
      this.issued = issued;
    }

    void rewrite(DocumentId document) {
      IndexCatchUp.this.rewrite(document, issued);
      synchronized (this) {
        progress.at(WORK, ++done, total);
      }
    }
  }

  private void rewrite(DocumentId document, Set<VersionId> issued) {
    List<Milestone> history = versions.milestones(document);
    index.rewrite(
        document, history, new RecordedTexts(document, history, changes, versions, issued));
  }

  private int alone(Work work) {
    oneAtATime.lock();
    try {
      return work.run();
    } catch (RuntimeException | Error e) {
      forget(e);
      throw e;
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Half of a rebuild must not become part of the next commit. */
  private void forget(Throwable reason) {
    try {
      index.rollback();
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  private interface Work {
    int run();
  }
}
