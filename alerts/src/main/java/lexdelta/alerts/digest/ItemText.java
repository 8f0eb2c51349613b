package lexdelta.alerts.digest;

import java.util.List;

/**
 * What a trainer makes of a pick.
 *
 * @param picked whether the digest has it
 * @param section the heading that it stands under
 * @param place its order in the digest
 * @param commentary in Markdown; may be empty
 * @param points key points, one a line, in Markdown; may be empty
 */
public record ItemText(
    boolean picked,
    String section,
    int place,
    String title,
    String commentary,
    String points,
    List<Question> questions) {
  private static final int MOST_QUESTIONS = 10;

  public ItemText {
    section = Texts.line("section", section);
    title = Texts.line("title", title);
    commentary = Texts.text("commentary", commentary);
    points = Texts.text("list of key points", points);
    questions = List.copyOf(questions);
    if (title.isEmpty() || section.isEmpty()) {
      throw new IllegalArgumentException("An item needs a title and a section.");
    }
    if (questions.size() > MOST_QUESTIONS) {
      throw new IllegalArgumentException(
          "An item has at most %d questions.".formatted(MOST_QUESTIONS));
    }
  }

  public ItemText picked(boolean now) {
    return new ItemText(now, section, place, title, commentary, points, questions);
  }

  public ItemText at(int other) {
    return new ItemText(picked, section, other, title, commentary, points, questions);
  }
}
