package lexdelta.indexer.meaning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A model that knows a few fields of life, and says of a text which of them it speaks of. */
public final class SampleModel implements MeaningModel {
  private static final List<List<String>> FIELDS =
      List.of(
          List.of("spouse", "wife", "husband", "marriage"),
          List.of("fee", "pay", "cost", "money"),
          List.of("court", "judge", "appeal", "tribunal"),
          List.of("work", "employment", "job"));

  private final AtomicInteger read = new AtomicInteger();

  /** Meaning by such a model, kept in a folder. */
  public static Meaning in(java.nio.file.Path folder) {
    return Meaning.with(folder, () -> Optional.of(new SampleModel()));
  }

  /** How many texts it has read. */
  int read() {
    return read.get();
  }

  @Override
  public String name() {
    return "sample-model";
  }

  @Override
  public int dimensions() {
    return FIELDS.size();
  }

  @Override
  public float[] ofText(String text) {
    read.incrementAndGet();
    return vector(text);
  }

  @Override
  public float[] ofQuestion(String question) {
    return vector(question);
  }

  private static float[] vector(String text) {
    String words = text.toLowerCase(Locale.ROOT);
    float[] vector = new float[FIELDS.size()];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = 0.1f + FIELDS.get(i).stream().filter(words::contains).count();
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  @Override
  public void close() {}
}
