package lexdelta.indexer.meaning;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Vectors in memory, a row each, in the order in which they came; none is ever taken out. One thread
 * at a time adds, many read.
 */
final class Vectors {
  /** A row that there is not. */
  static final int NONE = -1;

  private static final int BLOCK = 4_096;

  private final int dimensions;
  private final Map<Fingerprint, Integer> rows = new ConcurrentHashMap<>();
  private byte[][] numbers = new byte[0][];
  private float[][] scales = new float[0][];

  /** Written last: who has read it sees all rows below it. */
  private volatile int size;

  Vectors(int dimensions) {
    this.dimensions = dimensions;
  }

  int size() {
    return size;
  }

  /** The row of a text, {@link #NONE} while it has none. */
  int row(Fingerprint text) {
    return rows.getOrDefault(text, NONE);
  }

  void add(Fingerprint text, ShortVector vector) {
    int row = size;
    int block = row / BLOCK;
    if (block == numbers.length) {
      numbers = Arrays.copyOf(numbers, block + 1);
      numbers[block] = new byte[BLOCK * dimensions];
      scales = Arrays.copyOf(scales, block + 1);
      scales[block] = new float[BLOCK];
    }
    System.arraycopy(vector.numbers(), 0, numbers[block], row % BLOCK * dimensions, dimensions);
    scales[block][row % BLOCK] = vector.scale();
    size = row + 1;
    rows.put(text, row);
  }

  /** The cosine of the angle between each row and a vector of unit length. */
  float[] cosines(float[] vector) {
    ShortVector question = ShortVector.of(vector);
    float[] cosines = new float[size];
    for (int row = 0; row < cosines.length; row++) {
      int block = row / BLOCK;
      int product = product(numbers[block], row % BLOCK * dimensions, question.numbers());
      cosines[row] = product * scales[block][row % BLOCK] * question.scale();
    }
    return cosines;
  }

  /** The compiler makes vector instructions of this loop as long as it stays so plain. */
  private static int product(byte[] rows, int start, byte[] vector) {
    int sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += rows[start + i] * vector[i];
    }
    return sum;
  }
}
