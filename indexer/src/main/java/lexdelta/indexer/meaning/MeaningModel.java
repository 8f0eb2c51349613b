package lexdelta.indexer.meaning;

/**
 * Turns texts into vectors of unit length, the same text always into the same vector. Safe for use by
 * many threads.
 */
public interface MeaningModel extends AutoCloseable {
  /** Name and edition; vectors of models with different names cannot be compared. */
  String name();

  /** How many numbers a vector has. */
  int dimensions();

  /** The vector of a text that may answer. */
  float[] ofText(String text);

  /** The vector of a question. */
  float[] ofQuestion(String question);

  @Override
  void close();
}
