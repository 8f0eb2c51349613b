package lexdelta.indexer.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model and the vectors of the texts it has read so far. Both are loaded when they are first
 * needed, not before. Safe for use by many threads; one at a time may have texts read.
 */
public final class Meaning implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Meaning.class);

  private final Path folder;
  private final Supplier<Optional<MeaningModel>> models;

  private volatile @Nullable Loaded loaded;
  private volatile String missing;

  private record Loaded(MeaningModel model, Vectors vectors, VectorFile file) {}

  private Meaning(Path folder, Supplier<Optional<MeaningModel>> models, String missing) {
    this.folder = folder;
    this.models = models;
    this.missing = missing;
  }

  /**
   * With a model of the caller's.
   *
   * @param folder where vectors are kept; may be deleted at any time, at the price of computing them
   *     again
   * @param models loads the model; empty where there is none
   */
  public static Meaning with(Path folder, Supplier<Optional<MeaningModel>> models) {
    return new Meaning(folder, models, "");
  }

  /** With the model that is part of this program, where it is. */
  public static Meaning inProcess(Path folder) {
    return BgeSmall.present()
        ? with(folder, BgeSmall::load)
        : none("this program was built without a model of meaning");
  }

  /**
   * None at all.
   *
   * @param reason in words, such as “meaning is switched off”
   */
  public static Meaning none(String reason) {
    return new Meaning(Path.of(""), Optional::empty, reason);
  }

  /** Why there is no meaning, in words; empty when there is. */
  public String missing() {
    return missing;
  }

  /**
   * How like a question the texts are that have been read.
   *
   * @return empty where there is no meaning
   */
  public Optional<Likeness> likeness(String question) {
    return loaded().map(it -> new Likeness(it.vectors.cosines(it.model.ofQuestion(question))));
  }

  /** How many texts have been read. */
  public int texts() {
    return loaded().map(it -> it.vectors.size()).orElse(0);
  }

  /** The place of a text in any {@link Likeness}, {@link Likeness#UNKNOWN} while it has none. */
  public int row(Fingerprint text) {
    Loaded now = loaded;
    return now == null ? Vectors.NONE : now.vectors.row(text);
  }

  /**
   * Reads texts and keeps their vectors. Those known already are passed over.
   *
   * @param texts by their fingerprints
   * @param stop asked before each text
   * @return how many were read; what was read before it was stopped is kept
   */
  public synchronized int read(Map<Fingerprint, String> texts, Stop stop) {
    Optional<Loaded> ready = loaded();
    if (ready.isEmpty()) {
      return 0;
    }
    Loaded it = ready.get();
    List<VectorFile.Entry> entries = new ArrayList<>();
    for (Map.Entry<Fingerprint, String> text : texts.entrySet()) {
      if (stop.wanted()) {
        break;
      }
      if (it.vectors.row(text.getKey()) == Vectors.NONE) {
        ShortVector vector = ShortVector.of(it.model.ofText(text.getValue()));
        entries.add(new VectorFile.Entry(text.getKey(), vector));
      }
    }
    keep(it, entries);
    return entries.size();
  }

  private void keep(Loaded it, List<VectorFile.Entry> entries) {
    try {
      it.file.append(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The vectors in " + folder + " cannot be written. Is the disk full?", e);
    }
    entries.forEach(entry -> it.vectors.add(entry.text(), entry.vector()));
  }

  /** Whether to stop. */
  public interface Stop {
    boolean wanted();
  }

  private Optional<Loaded> loaded() {
    Loaded now = loaded;
    if (now == null && missing.isEmpty()) {
      now = load();
    }
    return Optional.ofNullable(now);
  }

  private synchronized @Nullable Loaded load() {
    if (loaded != null || !missing.isEmpty()) {
      return loaded;
    }
    try {
      Optional<MeaningModel> model = models.get();
      if (model.isEmpty()) {
        missing = "there is no model of meaning";
        return null;
      }
      Vectors vectors = new Vectors(model.get().dimensions());
      loaded = new Loaded(model.get(), vectors, VectorFile.open(folder, model.get(), vectors::add));
    } catch (IOException | IllegalStateException e) {
      missing = "the model of meaning could not be loaded";
      LOG.warn("Searches are answered by words alone until the next start.", e);
    }
    return loaded;
  }

  @Override
  public synchronized void close() {
    Loaded now = loaded;
    loaded = null;
    missing = "the service is ending";
    if (now != null) {
      try {
        now.file.close();
      } catch (IOException e) {
        throw new UncheckedIOException("The vectors in " + folder + " cannot be closed.", e);
      } finally {
        now.model.close();
      }
    }
  }
}
