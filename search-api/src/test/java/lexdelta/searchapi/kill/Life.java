package lexdelta.searchapi.kill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.SoftAssertions;

/** A service's life on one data folder: how often it was killed, and what it left. */
record Life(String name, List<Program.Killed> kills, Remains remains) {
  private static final int AT_ONCE = 2;

  /** Lives two at a time, and says of each where it was killed. */
  static List<Life> sideBySide(List<Callable<Life>> lives) throws Exception {
    List<Life> lived = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Life> life : threads.invokeAll(lives)) {
        lived.add(life.get());
        lived.getLast().print();
      }
    }
    return lived;
  }

  /** Holds that it was killed at every point that was meant. */
  void wasKilledEverywhere(SoftAssertions softly) {
    softly
        .assertThat(kills)
        .filteredOn(kill -> !kill.struck())
        .as("points never reached" + inWords())
        .isEmpty();
  }

  /** Holds that it left what another left. */
  void leftWhat(SoftAssertions softly, Remains expected) {
    leftTheRecord(softly, expected);
    wasTold(softly, expected);
    softly
        .assertThat(difference(expected.index(), remains.index()))
        .as("index" + inWords())
        .isEmpty();
  }

  /** Holds that the record is that of another, and that nothing is wrong. */
  void leftTheRecord(SoftAssertions softly, Remains expected) {
    softly.assertThat(remains.wrong()).as("what is wrong" + inWords()).isEmpty();
    softly
        .assertThat(difference(expected.record(), remains.record()))
        .as("record" + inWords())
        .isEmpty();
  }

  /** Holds that people were told what they were told in another life. */
  void wasTold(SoftAssertions softly, Remains expected) {
    softly
        .assertThat(difference(expected.alerts(), remains.alerts()))
        .as("alerts and messages" + inWords())
        .isEmpty();
    softly
        .assertThat(difference(mails(expected), mails(remains)))
        .as("mails, one Message-ID for each," + inWords())
        .isEmpty();
  }

  private String inWords() {
    return " of the life «" + name + "»";
  }

  /** What of the expected is missing, what is there beside it, and the first that is elsewhere. */
  static List<String> difference(List<String> expected, List<String> found) {
    List<String> differences = new ArrayList<>();
    without(expected, found).forEach(line -> differences.add("missing: " + start(line)));
    without(found, expected).forEach(line -> differences.add("surplus: " + start(line)));
    if (differences.isEmpty() && !expected.equals(found)) {
      differences.add("the same lines in another order");
    }
    return differences;
  }

  private static String start(String line) {
    return line.length() > 400 ? line.substring(0, 400) + " ..." : line;
  }

  private static List<String> without(List<String> lines, List<String> taken) {
    List<String> left = new ArrayList<>(lines);
    taken.forEach(left::remove);
    return left;
  }

  /** What each Message-ID stood for, in no order of the ids. */
  private static List<String> mails(Remains remains) {
    return remains.mails().values().stream().flatMap(Collection::stream).sorted().toList();
  }

  private void print() {
    System.out.printf("Life «%s»: %d mails%n", name, remains.mails().size());
    int number = 0;
    for (Program.Killed kill : kills) {
      System.out.printf(
          "  %2d %s %s%n", ++number, kill.struck() ? "killed" : "NOT KILLED", kill.where());
    }
  }
}
