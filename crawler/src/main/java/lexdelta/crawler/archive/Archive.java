package lexdelta.crawler.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import lexdelta.crawler.archive.Originals.Original;
import lexdelta.crawler.archive.Records.Answer;
import lexdelta.crawler.archive.WarcFiles.Fault;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Sha256;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Exchanges in WARC files of one folder. Append-only; several threads may append and read at once.
 *
 * <p>An answer is kept as a response or revisit record, followed by the request record that belongs
 * to it. An append that has returned is on the disk ({@code fsync}). One that threw has left
 * nothing behind. One that a kill cut short is cut off by the next {@link #open}.
 *
 * <p>A file is continued until the UTC day ends or it would exceed 1 GiB. Only one process at a
 * time may have the folder open.
 */
public final class Archive implements AutoCloseable {
  /** The most bytes that a payload may have when unpacked, unless said otherwise: 1 GiB. */
  public static final long DEFAULT_MOST_DECODED = 1L << 30;

  /** Room for the head of a message beside its body. */
  private static final int HEAD = 1 << 22;

  /** Packed bytes in which the fields of a record surely lie. */
  private static final int RECORD_HEAD = 1 << 13;

  private static final long MOST_FILE_BYTES = 1L << 30;

  private final Path folder;
  private final WarcFiles files;
  private final long mostDecoded;
  private final Originals originals = new Originals();
  private final Packer packer = new Packer();

  private Archive(Path folder, WarcFiles files, long mostDecoded) {
    this.folder = folder;
    this.files = files;
    this.mostDecoded = mostDecoded;
  }

  /** Opens the archive in a folder, which is created if need be. */
  public static Archive open(Path folder, Clock clock) {
    return open(folder, clock, DEFAULT_MOST_DECODED);
  }

  /**
   * Opens the archive in a folder, which is created if need be, and cuts off what a kill left half
   * written.
   *
   * @param mostDecoded the most bytes that a payload may have when unpacked
   */
  public static Archive open(Path folder, Clock clock, long mostDecoded) {
    return open(folder, clock, mostDecoded, MOST_FILE_BYTES, Fault.NONE);
  }

  /**
   * The archive in a folder, only to be read: beside a service that appends, or where nothing may
   * be touched. Every append throws.
   */
  public static Archive reading(Path folder) {
    return new Archive(folder, WarcFiles.reading(folder), DEFAULT_MOST_DECODED);
  }

  /**
   * For tests that fail or kill inside an append.
   *
   * @param mostFileBytes at which a new file is begun
   * @param betweenHalves run when the first half of the bytes of an append is written
   */
  static Archive open(
      Path folder, Clock clock, long mostDecoded, long mostFileBytes, Fault betweenHalves) {
    return new Archive(
        folder, WarcFiles.open(folder, clock, mostFileBytes, betweenHalves), mostDecoded);
  }

  /** What lies in the files of a UTC day. */
  public record DaySize(LocalDate day, int files, long bytes) {}

  /** The days that have files, oldest first. */
  public List<DaySize> days() throws IOException {
    SortedMap<LocalDate, DaySize> days = new TreeMap<>();
    for (WarcName name : WarcName.in(folder)) {
      days.merge(
          name.day(),
          new DaySize(name.day(), 1, Files.size(folder.resolve(name.file()))),
          (one, other) ->
              new DaySize(one.day(), one.files() + other.files(), one.bytes() + other.bytes()));
    }
    return List.copyOf(days.values());
  }

  /**
   * Runs work whose appends are put on the disk together when it ends, with one wait for the disk
   * instead of one each. Other threads' appends wait meanwhile: it must not wait for anybody.
   *
   * @throws ArchiveException when they cannot be; none of them is kept then
   */
  public <T> T together(Supplier<T> work) {
    return files.together(work);
  }

  /**
   * Keeps an exchange with all its bytes.
   *
   * @return where the answer lies
   * @throws ArchiveException when it cannot be written; nothing of it is kept then
   */
  public ArchivePlace append(Exchange exchange) {
    return append(exchange, Optional.empty());
  }

  /**
   * Keeps an exchange with all its bytes, and what was made of it.
   *
   * @return where the answer lies
   * @throws ArchiveException when it cannot be written; nothing of it is kept then
   */
  public ArchivePlace append(Exchange exchange, Capture capture) {
    return append(exchange, Optional.of(capture));
  }

  private ArchivePlace append(Exchange exchange, Optional<Capture> capture) {
    UUID id = UUID.randomUUID();
    return files.append(
        Records.response(packer, exchange, id, capture), Records.request(packer, exchange, id));
  }

  /**
   * Keeps that an attempt brought no answer at all, as a metadata record.
   *
   * @throws ArchiveException when it cannot be written; nothing of it is kept then
   */
  public void append(Capture failure) {
    files.append(Records.failure(packer, failure));
  }

  /**
   * Keeps an exchange that brought no new bytes, without its body: the server said 304 (Not
   * Modified), or its payload is the very one of an earlier exchange.
   *
   * @param original where the earlier answer lies, body and all
   * @return where the revisit record lies
   * @throws ArchiveException when it cannot be written, or the original cannot be read
   * @throws IllegalArgumentException when the payloads differ after all
   */
  public ArchivePlace appendRevisit(Exchange exchange, ArchivePlace original) {
    return appendRevisit(exchange, Optional.empty(), original, Optional.empty());
  }

  /**
   * The same, with what was made of it.
   *
   * @param payload names the payload that came, so that it need not be worked out once more; of a 304
   *     the one that is confirmed
   */
  public ArchivePlace appendRevisit(
      Exchange exchange, Sha256 payload, ArchivePlace original, Capture capture) {
    return appendRevisit(exchange, Optional.of(payload), original, Optional.of(capture));
  }

  private ArchivePlace appendRevisit(
      Exchange exchange,
      Optional<Sha256> payload,
      ArchivePlace original,
      Optional<Capture> capture) {
    Original earlier = original(original);
    if (exchange.status() != 304
        && !Records.samePayload(exchange, payload, earlier)
        && !same(exchange, earlier, original)) {
      throw new IllegalArgumentException(
          "%s is no revisit of %s: the payloads differ".formatted(exchange, original));
    }
    UUID id = UUID.randomUUID();
    return files.append(
        Records.revisit(packer, exchange, id, earlier, capture),
        Records.request(packer, exchange, id));
  }

  /**
   * Keeps the headers and the digest of an exchange whose bytes differ from those of an earlier one
   * and say the same to whoever reads them; the bytes are not kept.
   *
   * @param original where the earlier answer lies, body and all
   * @return where the revisit record lies; its profile is {@link Records#SAME_TEXT}
   * @throws ArchiveException when it cannot be written, or the original cannot be read
   */
  public ArchivePlace appendAlike(Exchange exchange, ArchivePlace original, Capture capture) {
    UUID id = UUID.randomUUID();
    return files.append(
        Records.alike(packer, exchange, id, original(original), capture),
        Records.request(packer, exchange, id));
  }

  private Original original(ArchivePlace place) {
    return originals
        .find(place)
        .orElseGet(() -> {
          Original read = Original.of(head(place));
          originals.remember(place, read);
          return read;
        });
  }

  /** The fields of an answer, its body left where it is. */
  private WarcCaptureRecord head(ArchivePlace place) {
    try {
      return Records.head(
          files.readFrom(place.file(), place.offset(), Math.min(place.length(), RECORD_HEAD)));
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(place, e);
    }
  }

  /** The same bytes as received, or, when it was packed otherwise, the same unpacked. */
  private boolean same(Exchange exchange, Original earlier, ArchivePlace original) {
    return Records.sameBody(exchange, earlier)
        || Arrays.equals(payload(exchange), payload(answer(original), original));
  }

  /**
   * The payload of an answer, its content-encoding undone.
   *
   * @throws ArchiveException when no whole response with a body lies there
   */
  public byte[] read(ArchivePlace place) {
    return payload(answer(place), place);
  }

  /**
   * An exchange as it was appended. Of a revisit the body is empty.
   *
   * @throws ArchiveException when no whole exchange lies there
   */
  public Exchange readExchange(ArchivePlace place) {
    Answer answer = answer(place);
    try {
      byte[] next = files.readFrom(place.file(), place.end(), HEAD);
      return Records.exchange(answer, Records.request(next, HEAD));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw unreadable(place, e);
    }
  }

  /**
   * The records of an exchange as they lie in the file, each its gzip member: the answer and the
   * request that belongs to it. A WARC file by themselves.
   *
   * @throws ArchiveException when no whole answer lies there
   */
  public byte[] records(ArchivePlace place) {
    try {
      byte[] answer = files.read(place);
      byte[] next = files.readFrom(place.file(), place.end(), HEAD);
      byte[] both = Arrays.copyOf(answer, answer.length + GzipMembers.firstLength(next));
      System.arraycopy(next, 0, both, answer.length, both.length - answer.length);
      return both;
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  /**
   * Everything in the archive of which its records say why it is there, in the order in which it
   * was appended; exchanges of a program that wrote no captures are left out.
   *
   * @throws ArchiveException when a file is damaged
   */
  public List<Kept> captures(Progress progress) {
    return Captures.in(folder, progress);
  }

  /** The digests of the days that are over. */
  public DayDigests digests() {
    return files.digests();
  }

  @Override
  public void close() {
    files.close();
    packer.close();
  }

  private Answer answer(ArchivePlace place) {
    try {
      return Records.answer(files.read(place), mostDecoded + HEAD);
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(place, e);
    }
  }

  private byte[] payload(Answer answer, ArchivePlace place) {
    if (answer.record() instanceof WarcRevisit revisit) {
      throw unreadable(
          place,
          new IOException(
              "it is a revisit without body; the bytes lie with the exchange of %s"
                  .formatted(
                      revisit.refersToDate().map(Instant::toString).orElse("an earlier day"))));
    }
    try {
      HttpBlock http = answer.http();
      return ContentEncoding.undo(http.body(), http.fields("Content-Encoding"), mostDecoded);
    } catch (UndecodableBodyException e) {
      throw unreadable(place, e);
    }
  }

  private byte[] payload(Exchange exchange) {
    try {
      return exchange.payload(mostDecoded);
    } catch (UndecodableBodyException e) {
      throw new IllegalArgumentException(exchange + " is no revisit, it " + e.getMessage(), e);
    }
  }

  private static ArchiveException unreadable(ArchivePlace place, Exception cause) {
    return new ArchiveException(
        ("The archive has no readable answer in %s at byte %,d (%,d bytes): %s. Restore that file"
                + " from a back-up.")
            .formatted(place.file(), place.offset(), place.length(), cause.getMessage()),
        cause);
  }
}
