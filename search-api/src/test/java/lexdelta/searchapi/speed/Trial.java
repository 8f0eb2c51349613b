package lexdelta.searchapi.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Asks an engine questions of one kind, over and over, and takes the time of each answer. */
public final class Trial {
  private Trial() {}

  /**
   * What came of it.
   *
   * @param nanos of each answer, ascending
   * @param took from the first question to the last answer
   */
  public record Times(long[] nanos, Duration took) {
    /** Milliseconds within which so many of a hundred answers came. */
    public double percentile(double percent) {
      int at = (int) Math.ceil(percent / 100 * nanos.length) - 1;
      return nanos[Math.max(0, at)] / 1e6;
    }

    /** Answers in a second. */
    public double aSecond() {
      return nanos.length * 1e9 / took.toNanos();
    }
  }

  /** Asks with so many threads for so long, each thread all questions at least once. */
  public static Times of(Engine engine, List<Question> questions, int threads, Duration length)
      throws Exception {
    List<Callable<long[]>> askers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      List<byte[]> requests = new ArrayList<>(questions.stream().map(engine::request).toList());
      Collections.shuffle(requests, new Random(i));
      askers.add(() -> ask(engine.port(), requests, length));
    }
    long begin = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      LongStream all = LongStream.empty();
      for (Future<long[]> asker : pool.invokeAll(askers)) {
        all = LongStream.concat(all, Arrays.stream(asker.get()));
      }
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      return new Times(all.sorted().toArray(), took);
    }
  }

  private static long[] ask(int port, List<byte[]> requests, Duration length) throws IOException {
    LongStream.Builder nanos = LongStream.builder();
    long end = System.nanoTime() + length.toNanos();
    try (RawClient client = new RawClient(port)) {
      do {
        for (byte[] request : requests) {
          long begin = System.nanoTime();
          client.ask(request);
          nanos.add(System.nanoTime() - begin);
        }
      } while (System.nanoTime() < end);
    }
    return nanos.build().toArray();
  }

  /** How many hits the answers to some questions have, in the mean. */
  public static double hits(Engine engine, List<Question> questions) throws IOException {
    long hits = 0;
    try (RawClient client = new RawClient(engine.port())) {
      for (Question question : questions) {
        byte[] answer = client.ask(engine.request(question));
        hits += engine.hits(new String(answer, StandardCharsets.UTF_8));
      }
    }
    return (double) hits / questions.size();
  }
}
