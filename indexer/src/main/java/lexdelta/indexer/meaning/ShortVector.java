package lexdelta.indexer.meaning;

/**
 * A vector in a byte a number: each is the byte times the scale. What that loses is far less than
 * what tells two texts apart.
 */
final class ShortVector {
  private final byte[] numbers;
  private final float scale;

  /** With these numbers, which are not copied. */
  ShortVector(byte[] numbers, float scale) {
    this.numbers = numbers;
    this.scale = scale;
  }

  byte[] numbers() {
    return numbers;
  }

  float scale() {
    return scale;
  }

  /** The nearest to a vector. */
  static ShortVector of(float[] vector) {
    float greatest = 0;
    for (float x : vector) {
      greatest = Math.max(greatest, Math.abs(x));
    }
    float scale = greatest == 0 ? 1 : greatest / Byte.MAX_VALUE;
    byte[] numbers = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      numbers[i] = (byte) Math.round(vector[i] / scale);
    }
    return new ShortVector(numbers, scale);
  }
}
