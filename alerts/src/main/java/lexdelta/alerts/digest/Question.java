package lexdelta.alerts.digest;

import java.util.ArrayList;
import java.util.List;

/**
 * A question on an item. Where choices are given one of them is the answer; else the answer is typed,
 * and any of the answers will do, in whatever case.
 *
 * @param choices none where the answer is typed
 * @param answers at least one; of choices those that are right
 */
public record Question(String words, List<String> choices, List<String> answers) {
  private static final int MOST = 8;

  public Question {
    words = Texts.line("question", words);
    choices = choices.stream().map(it -> Texts.line("choice", it)).toList();
    answers = answers.stream().map(it -> Texts.line("answer", it)).toList();
    if (words.isEmpty() || answers.isEmpty() || choices.size() == 1 || choices.size() > MOST) {
      throw new IllegalArgumentException(
          "A question needs words, an answer, and either no choices or 2 to %d: «%s»."
              .formatted(MOST, words));
    }
  }

  /** Whether that is right. */
  public boolean right(String answer) {
    String given = answer.strip();
    return answers.stream().anyMatch(given::equalsIgnoreCase);
  }

  /**
   * Reads questions as they are typed: a line with the question, below it lines that begin with
   * {@code *} for a right choice, {@code -} for a wrong one, {@code =} for an answer to be typed.
   *
   * @throws IllegalArgumentException naming the line that does not fit
   */
  public static List<Question> read(String typed) {
    List<Question> questions = new ArrayList<>();
    String words = "";
    List<String> choices = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (String line : (typed + "\n?").lines().map(String::strip).toList()) {
      String rest = line.isEmpty() ? "" : line.substring(1).strip();
      switch (line.isEmpty() ? ' ' : line.charAt(0)) {
        case ' ' -> {}
        case '*' -> {
          choices.add(rest);
          answers.add(rest);
        }
        case '-' -> choices.add(rest);
        case '=' -> answers.add(rest);
        default -> {
          if (!words.isEmpty()) {
            questions.add(new Question(words, choices, answers));
          } else if (!choices.isEmpty() || !answers.isEmpty()) {
            throw new IllegalArgumentException("An answer stands above the first question.");
          }
          words = line;
          choices = new ArrayList<>();
          answers = new ArrayList<>();
        }
      }
    }
    return questions;
  }

  /** As {@link #read} takes it. */
  public String written() {
    StringBuilder written = new StringBuilder(words);
    choices.forEach(it -> written.append(answers.contains(it) ? "\n* " : "\n- ").append(it));
    if (choices.isEmpty()) {
      answers.forEach(it -> written.append("\n= ").append(it));
    }
    return written.toString();
  }
}
