package lexdelta.indexer.meaning;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The program's own model, reading on all processors what it will be asked for one by one. */
final class ReadAhead implements MeaningModel {
  private final MeaningModel model = BgeSmall.load().orElseThrow();
  private final Map<String, float[]> read = new ConcurrentHashMap<>();

  void texts(Collection<String> texts) {
    read.clear();
    texts.parallelStream().forEach(text -> read.put(text, model.ofText(text)));
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public int dimensions() {
    return model.dimensions();
  }

  @Override
  public float[] ofText(String text) {
    float[] vector = read.get(text);
    return vector == null ? model.ofText(text) : vector;
  }

  @Override
  public float[] ofQuestion(String question) {
    return model.ofQuestion(question);
  }

  @Override
  public void close() {
    model.close();
  }
}
