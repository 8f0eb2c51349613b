package lexdelta.indexer.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The model bge-small-en-v1.5 of the Beijing Academy of Artificial Intelligence (MIT licence),
 * quantised to eight bits, run in this process by ONNX Runtime on the thread that asks. About 50
 * texts of 80 words a second on one core, a question in 10 ms.
 */
final class BgeSmall implements MeaningModel {
  private static final String WEIGHTS = "/bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
  private static final int DIMENSIONS = 384;

  /** As many pieces of words as the model was trained on. */
  private static final int LONGEST = 512;

  /** What the model's makers put before a question. */
  private static final String ASKING = "Represent this sentence for searching relevant passages: ";

  private final WordPieces pieces;
  private final OrtEnvironment environment;
  private final OrtSession session;

  /** Held for reading by whoever uses the session, for writing by whoever ends it. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private BgeSmall(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
    this.pieces = pieces;
    this.environment = environment;
    this.session = session;
  }

  /** Whether the model's files are part of this program. */
  static boolean present() {
    return BgeSmall.class.getResource(WEIGHTS) != null
        && BgeSmall.class.getResource(TOKENIZER) != null;
  }

  /**
   * Loads the model: half a second, 100 MB.
   *
   * @return empty where it is not part of this program
   * @throws IllegalStateException when this machine cannot run it
   */
  static Optional<MeaningModel> load() {
    if (!present()) {
      return Optional.empty();
    }
    try {
      WordPieces pieces = new WordPieces(vocabulary());
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        // The second core is for those who search.
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        OrtSession session = environment.createSession(resource(WEIGHTS), options);
        return Optional.of(new BgeSmall(pieces, environment, session));
      }
    } catch (OrtException | LinkageError e) {
      throw new IllegalStateException(
          "The model of meaning cannot run on this machine (%s). Set lexdelta.meaning.on to false."
              .formatted(e.getMessage()),
          e);
    }
  }

  private static Map<String, Integer> vocabulary() {
    JsonNode tokenizer = JsonMapper.shared().readTree(resource(TOKENIZER));
    Map<String, Integer> vocabulary = new HashMap<>();
    tokenizer
        .path("model")
        .path("vocab")
        .properties()
        .forEach(piece -> vocabulary.put(piece.getKey(), piece.getValue().asInt()));
    return vocabulary;
  }

  private static byte[] resource(String name) {
    try (InputStream in = BgeSmall.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The model's file " + name + " is missing.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The model's file " + name + " cannot be read.", e);
    }
  }

  @Override
  public String name() {
    return "bge-small-en-v1.5-q";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[] ofText(String text) {
    return vector(text);
  }

  @Override
  public float[] ofQuestion(String question) {
    return vector(ASKING + question);
  }

  private float[] vector(String text) {
    use.readLock().lock();
    try {
      return vector(pieces.of(text, LONGEST));
    } finally {
      use.readLock().unlock();
    }
  }

  private float[] vector(long[] ids) {
    long[] attended = new long[ids.length];
    Arrays.fill(attended, 1);
    long[] shape = {1, ids.length};
    try (OnnxTensor words = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(attended), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.length), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
      float[] vector = new float[DIMENSIONS];
      // What the model makes of the sign of the beginning stands for the whole text.
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(vector);
      return unit(vector);
    } catch (OrtException e) {
      throw new IllegalStateException("The model of meaning could not read a text.", e);
    }
  }

  private static float[] unit(float[] vector) {
    double square = 0;
    for (float x : vector) {
      square += x * x;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The model of meaning could not be closed.", e);
    } finally {
      use.writeLock().unlock();
    }
  }
}
