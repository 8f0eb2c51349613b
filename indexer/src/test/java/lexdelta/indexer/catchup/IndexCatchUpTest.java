package lexdelta.indexer.catchup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.VersionId;
import lexdelta.indexer.SampleRecord;
import lexdelta.indexer.index.Hit;
import lexdelta.indexer.index.LuceneIndex;
import lexdelta.indexer.index.SearchRequest;
import lexdelta.indexer.index.SearchResult;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCatchUpTest {
  private static final LocalDate DAY = LocalDate.parse("2025-06-01");

  @TempDir Path temp;
  private Path folder;
  private final SampleRecord record = new SampleRecord();

  @BeforeEach
  void fillTheRecord() {
    folder = temp.resolve("index");
    for (int i = 0; i < 20; i++) {
      record.section("1." + i, "Sample", "2020-01-01", "alpha number" + i);
      record.section("1." + i, "Sample", "2023-01-01", "alpha beta number" + i);
    }
    record.removal("1.7", "2024-01-01");
  }

  @Test
  void indexIsBroughtToTheHeadOfTheLog() {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      List<String> steps = new ArrayList<>();
      int documents = catchUp(index, (work, done, total) -> steps.add(done + "/" + total));
      assertThat(documents).isEqualTo(20);
      assertThat(steps).hasSize(20).endsWith("20/20");
      assertThat(index.cursor()).isEqualTo(41);
      assertThat(index.passages()).isEqualTo(40);
      assertThat(search(index, "beta").total()).isEqualTo(19);
      assertThat(search(index, "beta").cursor()).isEqualTo(41);
    }
  }

  @Test
  void secondRunFindsNothingMissing() {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      catchUp(index);
      assertThat(catchUp(index)).isZero();
      assertThat(index.passages()).isEqualTo(40);
    }
  }

  @Test
  void laterChangesAreTakenInAndEndTheDaysOfTheVersionBefore() {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      catchUp(index);
      record.section("1.3", "Sample", "2025-01-01", "alpha gamma");
      record.section("1.3", "Sample", "2021-01-01", "alpha recorded late");
      assertThat(catchUp(index)).isEqualTo(1);
      assertThat(search(index, "gamma").total()).isEqualTo(1);
      assertThat(search(index, "beta and number3").total()).isZero();
      assertThat(search(index, "alpha and late", "2022-01-01").total()).isEqualTo(1);
      assertThat(search(index, "number3", "2022-01-01").total()).isZero();
      assertThat(index.cursor()).isEqualTo(43);
    }
  }

  @Test
  void whatManySmallCommitsLeaveIsJoinedWhenNothingIsLeftToDo() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      for (int i = 0; i < 4; i++) {
        record.section("2." + i, "Sample", "2024-01-01", "gamma number" + i);
        catchUp(index);
      }
      assertThat(segments()).isGreaterThan(3);
      assertThat(catchUp(index)).isZero();
      assertThat(segments()).isLessThan(3);
      assertThat(index.cursor()).isEqualTo(45);
      assertThat(search(index, "gamma").total()).isEqualTo(4);
    }
  }

  private int segments() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.leaves().size();
    }
  }

  @Test
  void changeOfStandingIsTakenInWithoutWritingAWord() {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      catchUp(index);
      record.restood("1.3");
      assertThat(catchUp(index)).isZero();
      assertThat(index.cursor()).isEqualTo(42);
      assertThat(index.passages()).isEqualTo(40);
    }
  }

  @Test
  void whatWasWrittenWithoutCommitIsWrittenAgainAfterAKill() {
    List<Hit> undisturbed = answers();
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      record.section("1.3", "Sample", "2025-01-01", "alpha gamma");
      rewrite(index, SampleRecord.section("1.3"));
      index.clear();
      assertThat(search(index, "alpha").hits()).isEqualTo(undisturbed);
    }
    try (LuceneIndex again = LuceneIndex.open(folder)) {
      assertThat(again.cursor()).isEqualTo(41);
      assertThat(search(again, "alpha").hits()).isEqualTo(undisturbed);
      catchUp(again);
      assertThat(search(again, "gamma").total()).isEqualTo(1);
      assertThat(again.cursor()).isEqualTo(42);
    }
  }

  @Test
  void ofALongHistoryOnlyWhatIsNewIsWritten() {
    for (int year = 2000; year < 2020; year++) {
      record.section("9.9", "Sample", year + "-01-01", "alpha of " + year);
    }
    List<VersionId> read = new ArrayList<>();
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      catchUp(index);
      record.section("9.9", "Sample", "2021-01-01", "omega");
      DocumentId section = SampleRecord.section("9.9");
      index.rewrite(
          section,
          record.versions().milestones(section),
          id -> {
            read.add(id);
            return record.versions().find(id).orElseThrow().reading().orElseThrow();
          });
      index.commit(record.changes().head());
      assertThat(read).as("the newest, and the one whose days it ends").hasSize(2);
      assertThat(search(index, "omega").total()).isEqualTo(1);
      assertThat(search(index, "2019", "2020-06-01").total()).isEqualTo(1);
      assertThat(search(index, "2019").total()).isZero();
      assertThat(index.passages()).isEqualTo(61);
    }
  }

  @Test
  void aDocumentWrittenTwiceBeforeACommitIsHeldOnce() {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      catchUp(index);
      record.section("1.3", "Sample", "2025-01-01", "alpha gamma");
      rewrite(index, SampleRecord.section("1.3"));
      record.section("1.3", "Sample", "2025-02-01", "alpha delta");
      rewrite(index, SampleRecord.section("1.3"));
      index.commit(record.changes().head());
      assertThat(search(index, "gamma", "2025-01-15").total()).isEqualTo(1);
      assertThat(search(index, "gamma").total()).isZero();
      assertThat(search(index, "delta").total()).isEqualTo(1);
      assertThat(index.passages()).isEqualTo(42);
    }
  }

  private void rewrite(LuceneIndex index, DocumentId document) {
    index.rewrite(
        document,
        record.versions().milestones(document),
        id -> record.versions().find(id).orElseThrow().reading().orElseThrow());
  }

  @Test
  void catchUpStoppedAnywhereAndStartedAgainGivesTheSameIndex() {
    SampleRecord long_ = new SampleRecord();
    for (int version = 0; version < 2; version++) {
      for (int i = 0; i < 2_400; i++) {
        long_.section("1." + i, "Sample", "202" + version + "-01-01", "alpha v" + version);
      }
    }
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      IndexCatchUp stopping = new IndexCatchUp(long_.changes(), long_.versions(), index);
      assertThatThrownBy(() -> stopping.catchUp((work, done, total) -> stopAt(done, 2_100)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(index.cursor()).isEqualTo(2_000);
      assertThat(index.passages()).isEqualTo(4_000);
    }
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      IndexCatchUp again = new IndexCatchUp(long_.changes(), long_.versions(), index);
      again.catchUp(Progress.NONE);
      assertThat(index.cursor()).isEqualTo(4_800);
      assertThat(index.passages()).isEqualTo(4_800);
      assertThat(search(index, "alpha and v1").total()).isEqualTo(2_400);
    }
  }

  @Test
  void rebuildThatFailsLeavesTheOldIndex() {
    List<Hit> undisturbed = answers();
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      IndexCatchUp catchUp = new IndexCatchUp(record.changes(), record.versions(), index);
      assertThatThrownBy(() -> catchUp.rebuild((work, done, total) -> stopAt(done, 5)))
          .isInstanceOf(IllegalStateException.class);
      catchUp.catchUp(Progress.NONE);
      assertThat(search(index, "alpha").hits()).isEqualTo(undisturbed);
      record.section("1.3", "Sample", "2025-01-01", "alpha gamma");
      catchUp.catchUp(Progress.NONE);
      assertThat(search(index, "alpha").total()).isEqualTo(19);
    }
  }

  @Test
  void folderDeletedBeforeStartComesBack() throws IOException {
    List<Hit> undisturbed = answers();
    delete(folder);
    assertThat(answers()).isEqualTo(undisturbed);
  }

  @Test
  void folderDeletedWhileTheServiceRunsComesBack() throws IOException {
    List<Hit> undisturbed = answers();
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      catchUp(index);
      delete(folder);
      assertThat(catchUp(index)).isEqualTo(20);
      assertThat(search(index, "alpha").hits()).isEqualTo(undisturbed);
      assertThat(index.cursor()).isEqualTo(41);
    }
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      assertThat(search(index, "alpha").hits()).isEqualTo(undisturbed);
    }
  }

  @Test
  void filesDeletedWhileTheServiceRunsComeBack() throws IOException {
    List<Hit> undisturbed = answers();
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      for (Path file : files(folder)) {
        Files.delete(file);
      }
      catchUp(index);
      assertThat(search(index, "alpha").hits()).isEqualTo(undisturbed);
    }
  }

  @Test
  void indexAheadOfTheLogIsBuiltAnew() {
    List<Hit> undisturbed = answers();
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      index.rewrite(
          SampleRecord.section("1.3"),
          List.of(),
          id -> record.versions().find(id).orElseThrow().reading().orElseThrow());
      index.commit(1_000);
    }
    assertThat(answers()).isEqualTo(undisturbed);
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      assertThat(index.cursor()).isEqualTo(41);
    }
  }

  @Test
  void indexOfAnotherSchemaIsBuiltAnew() throws IOException {
    List<Hit> undisturbed = answers();
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("lexdelta.schema", "0", "lexdelta.cursor", "41").entrySet());
      writer.commit();
    }
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      assertThat(index.cursor()).isZero();
      assertThat(index.passages()).isZero();
    }
    assertThat(answers()).isEqualTo(undisturbed);
  }

  @Test
  void damagedFileMeansThatTheIndexIsBuiltAnew() throws IOException {
    List<Hit> undisturbed = answers();
    Path bystander = Files.writeString(folder.resolve("notes.txt"), "not of the index");
    for (int i = 0; i < files(folder).size(); i++) { // built anew, its files may have other names
      Path file = files(folder).get(i);
      if (file.equals(bystander) || file.endsWith("write.lock")) {
        continue;
      }
      damage(file);
      assertThat(answers()).as(file.toString()).isEqualTo(undisturbed);
    }
    assertThat(bystander).exists();
  }

  @Test
  void damagedIndexAnswersNothingNotEvenToWhoAsksAtOnce() throws IOException {
    answers();
    damage(Collections.max(files(folder), Comparator.comparing(file -> file.toFile().length())));
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      assertThat(search(index, "alpha").hits()).isEmpty();
      assertThat(index.cursor()).isZero();
    }
  }

  @Test
  void truncatedFileMeansThatTheIndexIsBuiltAnew() throws IOException {
    List<Hit> undisturbed = answers();
    for (Path file : files(folder)) {
      if (Files.exists(file) && Files.size(file) > 0) {
        Files.write(file, new byte[] {1}, StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(answers()).as(file.toString()).isEqualTo(undisturbed);
      }
    }
  }

  @Test
  void secondProcessIsToldThatTheIndexIsInUse() {
    try (LuceneIndex _ = LuceneIndex.open(folder)) {
      assertThatThrownBy(() -> LuceneIndex.open(folder))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("in use")
          .hasMessageContaining(folder.toString());
    }
  }

  @Test
  void folderThatIsAFileIsSaidClearly() throws IOException {
    Files.writeString(folder, "a file");
    assertThatThrownBy(() -> LuceneIndex.open(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot be opened");
    assertThat(folder).hasContent("a file");
  }

  @Test
  void searchesSeeTheWholeOldIndexUntilTheRebuiltOneIsThere() throws Exception {
    try (LuceneIndex index = LuceneIndex.open(folder);
        ExecutorService searching = Executors.newSingleThreadExecutor()) {
      IndexCatchUp catchUp = new IndexCatchUp(record.changes(), record.versions(), index);
      catchUp.catchUp(Progress.NONE);
      AtomicBoolean stop = new AtomicBoolean();
      CountDownLatch searched = new CountDownLatch(1);
      Future<Long> searches =
          searching.submit(() -> countSearchesOfTheWhole(index, stop, searched));
      try {
        searched.await();
        for (int i = 0; i < 5; i++) {
          catchUp.rebuild((work, done, total) -> searchTheWhole(index));
        }
      } finally {
        stop.set(true);
      }
      assertThat(searches.get()).isPositive();
    }
  }

  private static long countSearchesOfTheWhole(
      LuceneIndex index, AtomicBoolean stop, CountDownLatch searched) {
    long count = 0;
    try {
      while (!stop.get()) {
        searchTheWhole(index);
        count++;
        searched.countDown();
      }
      return count;
    } finally {
      searched.countDown();
    }
  }

  private static void searchTheWhole(LuceneIndex index) {
    SearchResult result = search(index, "alpha");
    assertThat(result.total()).isEqualTo(19);
    assertThat(result.cursor()).isEqualTo(41);
  }

  private List<Hit> answers() {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      catchUp(index);
      return search(index, "alpha").hits();
    }
  }

  private int catchUp(LuceneIndex index) {
    return catchUp(index, Progress.NONE);
  }

  private int catchUp(LuceneIndex index, Progress progress) {
    return new IndexCatchUp(record.changes(), record.versions(), index).catchUp(progress);
  }

  private static SearchResult search(LuceneIndex index, String query) {
    return search(index, query, DAY.toString());
  }

  private static SearchResult search(LuceneIndex index, String query, String day) {
    try {
      return index.search(
          new SearchRequest(QueryLanguage.parse(query), LocalDate.parse(day), 0, 100));
    } catch (QuerySyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void stopAt(long done, long at) {
    if (done == at) {
      throw new IllegalStateException("stopped");
    }
  }

  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = bytes.length / 2; i < Math.min(bytes.length, bytes.length / 2 + 4); i++) {
      bytes[i] ^= 0x55;
    }
    Files.write(file, bytes);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
