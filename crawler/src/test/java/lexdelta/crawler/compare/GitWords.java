package lexdelta.crawler.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;

/**
 * Words changed between two texts, each provision a line: by {@code git diff --word-diff --minimal}
 * and by ours. Of both, blocks of ten words or more that stand verbatim in the other text count as
 * moved and are left out.
 *
 * @param git words that git calls changed
 * @param lone words that git would call changed besides if it did not keep a lone “the” or “of”
 *     between two changes
 * @param ours words that we call changed
 */
record GitWords(int git, int lone, int ours) {
  private static final int BLOCK = 10;
  private static final String MARKS = "[\\p{Punct}“”—–]";

  static boolean there() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static GitWords of(List<Reading> before, List<Reading> after, Path folder) throws Exception {
    List<String> earlier = lines(before);
    List<String> later = lines(after);
    List<String> git = git(earlier, later, folder);
    return new GitWords(
        changed(runs(git, '-'), later) + changed(runs(git, '+'), earlier),
        lone(git),
        changed(ours(before, after, false), later) + changed(ours(before, after, true), earlier));
  }

  private static List<String> lines(List<Reading> readings) {
    return readings.stream()
        .flatMap(reading -> reading.provisions().stream())
        .map(Provision::text)
        .toList();
  }

  private static List<String> git(List<String> before, List<String> after, Path folder)
      throws Exception {
    Path earlier = Files.write(folder.resolve("earlier"), before);
    Path later = Files.write(folder.resolve("later"), after);
    Process git =
        new ProcessBuilder(
                "git",
                "diff",
                "--no-index",
                "--word-diff=porcelain",
                "--minimal",
                "-U0",
                earlier.toString(),
                later.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (Stream<String> lines = git.inputReader().lines()) {
      return lines.filter(line -> !line.startsWith("---") && !line.startsWith("+++")).toList();
    }
  }

  private static List<List<String>> runs(List<String> git, char sign) {
    return git.stream()
        .filter(line -> !line.isEmpty() && line.charAt(0) == sign)
        .map(line -> words(line.substring(1)))
        .toList();
  }

  private static List<List<String>> ours(
      List<Reading> before, List<Reading> after, boolean inserted) {
    List<List<String>> runs = new ArrayList<>();
    for (Comparison comparison : Collation.of(before, after).documents()) {
      for (ProvisionChange change : comparison.provisions()) {
        String text = Placed.joined(inserted ? change.later() : change.earlier());
        for (Edit edit : change.edits()) {
          runs.add(
              words(
                  inserted
                      ? text.substring(edit.afterStart(), edit.afterEnd())
                      : text.substring(edit.beforeStart(), edit.beforeEnd())));
        }
      }
    }
    return runs;
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
  }

  /** The words of some runs, but for blocks that stand in the other text. */
  private static int changed(List<List<String>> runs, List<String> other) {
    List<String> all = other.stream().map(GitWords::words).flatMap(Collection::stream).toList();
    Set<List<String>> blocks = new HashSet<>();
    for (int i = 0; i + BLOCK <= all.size(); i++) {
      blocks.add(all.subList(i, i + BLOCK));
    }
    int changed = 0;
    for (List<String> run : runs) {
      int moved = 0;
      int covered = 0;
      for (int i = 0; i + BLOCK <= run.size(); i++) {
        if (blocks.contains(run.subList(i, i + BLOCK))) {
          moved += i + BLOCK - Math.max(covered, i);
          covered = i + BLOCK;
        }
      }
      changed += run.size() - moved;
    }
    return changed;
  }

  /** Both copies of each single word that says nothing, kept between two changes. */
  private static int lone(List<String> git) {
    int lone = 0;
    for (int i = 1; i + 1 < git.size(); i++) {
      boolean between = change(git.get(i - 1)) && change(git.get(i + 1));
      List<String> kept = git.get(i).startsWith(" ") ? words(git.get(i)) : List.of();
      lone += between && kept.size() == 1 && weak(kept.getFirst()) ? 2 : 0;
    }
    return lone;
  }

  private static boolean change(String line) {
    return line.startsWith("+") || line.startsWith("-");
  }

  private static boolean weak(String word) {
    return Token.of(word.replaceAll(MARKS, "").toLowerCase(Locale.ROOT)).stream()
        .allMatch(Token::weak);
  }

  @Override
  public String toString() {
    return "git %,d, with lone words %,d, ours %,d".formatted(git, git + lone, ours);
  }
}
