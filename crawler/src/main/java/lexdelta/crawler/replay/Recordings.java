package lexdelta.crawler.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers of publishers, recorded over time: a folder with the bodies and a list {@code
 * recordings.tsv}, tab separated, whose columns are {@code url observed_at status content_type file
 * fidelity}. The same url at several instants is the same page over time.
 *
 * <p>The list is read and checked once, on opening; bodies are read when they are asked for.
 * Unchangeable, and safe for use by several threads.
 */
public final class Recordings {
  private static final Pattern BULK_TITLE =
      Pattern.compile(
          "https://www\\.govinfo\\.gov/bulkdata/ECFR/title-([1-9]|[1-4]\\d|50)/ECFR-title\\1\\.xml");

  /** Of fifty thousand characters each. */
  private static final int COPIES = 20;

  private final Shelf shelf;
  private final List<Recording> all;
  private final Map<Place, NavigableMap<Instant, Recording>> byPlace;

  private Recordings(Shelf shelf) {
    this.shelf = shelf;
    this.all =
        new RecordingsList(shelf)
            .read().stream()
                .sorted(
                    Comparator.comparing(Recording::observedAt)
                        .thenComparing(recording -> recording.url().toString()))
                .toList();
    this.byPlace =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Recording::place,
                    Collectors.toMap(
                        Recording::observedAt, one -> one, (one, two) -> two, TreeMap::new)));
  }

  /**
   * Opens a folder of recordings.
   *
   * @throws BadRecordingsException when the list is missing or a line of it is wrong
   */
  public static Recordings of(Path folder) {
    return new Recordings(new Shelf.Folder(folder));
  }

  /**
   * The built-in sample: an invented title 8 on five days of 2025 and an invented list of policy
   * updates at five instants, in the publishers' own formats. It is not law and says so throughout.
   */
  public static Recordings sample() {
    return new Recordings(new Shelf.ClassPath("sample"));
  }

  /** Whether it is the built-in sample: text that no publisher ever showed. */
  public boolean invented() {
    return !(shelf instanceof Shelf.Folder);
  }

  /** The sample with its title so often over that it is a million characters long. */
  public static Recordings enlargedSample() {
    return new Recordings(new Enlarged(new Shelf.ClassPath("sample"), COPIES));
  }

  /** Every recording, the earliest first. */
  public List<Recording> all() {
    return all;
  }

  /** The instants at which something was recorded. */
  public SortedSet<Instant> instants() {
    return all.stream().map(Recording::observedAt).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The addresses of which there is a recording. */
  public SortedSet<URI> addresses() {
    return all.stream().map(Recording::url).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether this very address was recorded, at whatever instant. */
  public boolean has(URI address) {
    return address.getHost() != null && byPlace.containsKey(Place.of(address));
  }

  /**
   * The numbers of the titles of the Code of Federal Regulations whose full text is recorded at an
   * address of the eCFR's API, {@code /api/versioner/v1/full/DATE/title-N.xml}.
   */
  public SortedSet<Integer> ecfrTitles() {
    return all.stream()
        .flatMap(recording -> TitleText.of(recording).stream())
        .map(TitleText::title)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The short names of the agencies of whose documents the Federal Register's full text is recorded,
   * at addresses {@code /documents/full_text/xml/YEAR/MONTH/DAY/NUMBER.xml}. Reads every such text.
   */
  public SortedSet<String> federalRegisterAgencies() {
    return new TreeSet<>(new RegisterLists(this).agencies());
  }

  /** The numbers of the titles of which the eCFR's own list of versions is recorded. */
  public SortedSet<Integer> ecfrVersionLists() {
    return all.stream()
        .flatMap(recording -> VersionLists.title(recording).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The numbers of the titles of the Code of Federal Regulations of which the bulk file of
   * govinfo.gov is recorded, {@code /bulkdata/ECFR/title-N/ECFR-titleN.xml}.
   */
  public SortedSet<Integer> ecfrBulkTitles() {
    return all.stream()
        .map(recording -> BULK_TITLE.matcher(recording.url().toString()))
        .filter(Matcher::matches)
        .map(address -> Integer.valueOf(address.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The body of a recording, as received.
   *
   * @throws UncheckedIOException when its file cannot be read any more
   */
  public byte[] body(Recording recording) {
    try {
      return shelf.bytes(recording.file());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read the recorded body %s of %s. Put the file back and start again."
              .formatted(shelf.nameOf(recording.file()), recording.url()),
          e);
    }
  }

  /** What a place last said at or before an instant. */
  Optional<Recording> newest(Place place, Instant now) {
    NavigableMap<Instant, Recording> history = byPlace.get(place);
    return history == null
        ? Optional.empty()
        : Optional.ofNullable(history.floorEntry(now)).map(Map.Entry::getValue);
  }

  /** Whether any recording is of that host. */
  boolean knows(String host) {
    return byPlace.keySet().stream().anyMatch(place -> place.host().equals(host));
  }
}
