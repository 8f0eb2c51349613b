package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Which segments become one when the index comes to rest. Each segment costs every search some of
 * its time, however small it is; to write a large one anew for the sake of a few small ones would
 * cost more. So small ones are joined until each that is left is several times as large as all
 * smaller ones together. While texts are written, Lucene's own rule holds.
 */
final class SettledSegments extends FilterMergePolicy {
  /** A segment that is larger than all smaller ones so many times over is left alone. */
  private static final int MUCH_LARGER = 4;

  private record Sized(SegmentCommitInfo segment, long bytes) {}

  private volatile long most = Long.MAX_VALUE;

  SettledSegments() {
    super(new TieredMergePolicy());
  }

  /**
   * How much may be written anew when the index next comes to rest.
   *
   * @param bytes at most
   */
  void atMost(long bytes) {
    most = bytes;
  }

  @Override
  public @Nullable MergeSpecification findForcedMerges(
      SegmentInfos segments,
      int most,
      Map<SegmentCommitInfo, Boolean> wanted,
      MergePolicy.MergeContext context)
      throws IOException {
    List<SegmentCommitInfo> joined = joined(ascending(segments, context));
    if (joined.size() < 2) {
      return null;
    }
    MergeSpecification merges = new MergeSpecification();
    merges.add(new OneMerge(joined));
    return merges;
  }

  private List<Sized> ascending(SegmentInfos segments, MergeContext context) throws IOException {
    List<Sized> free = new ArrayList<>();
    for (SegmentCommitInfo segment : segments) {
      if (!context.getMergingSegments().contains(segment)) {
        free.add(new Sized(segment, size(segment, context)));
      }
    }
    free.sort(Comparator.comparingLong(Sized::bytes));
    return free;
  }

  private List<SegmentCommitInfo> joined(List<Sized> ascending) {
    int end = 0;
    long sum = 0;
    for (int i = 0; i < ascending.size(); i++) {
      long bytes = ascending.get(i).bytes();
      if (i > 0 && bytes <= MUCH_LARGER * sum && sum + bytes <= most) {
        end = i + 1;
      }
      sum += bytes;
    }
    return ascending.subList(0, end).stream().map(Sized::segment).toList();
  }
}
