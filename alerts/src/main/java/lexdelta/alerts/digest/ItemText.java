package lexdelta.alerts.digest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

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

  /**
   * What two have made of one text, of which neither saw what the other wrote: of each field what one
   * of them changed.
   *
   * @param base what both began with
   * @return empty where both changed a field, and not to the same
   */
  public Optional<ItemText> with(ItemText theirs, ItemText base) {
    List<Function<ItemText, Object>> fields =
        List.of(
            ItemText::picked,
            ItemText::section,
            ItemText::place,
            ItemText::title,
            ItemText::commentary,
            ItemText::points,
            ItemText::questions);
    boolean meet =
        fields.stream()
            .anyMatch(field ->
                changed(field, this, base)
                    && changed(field, theirs, base)
                    && changed(field, this, theirs));
    return meet
        ? Optional.empty()
        : Optional.of(
            new ItemText(
                either(ItemText::picked, theirs, base),
                either(ItemText::section, theirs, base),
                either(ItemText::place, theirs, base),
                either(ItemText::title, theirs, base),
                either(ItemText::commentary, theirs, base),
                either(ItemText::points, theirs, base),
                either(ItemText::questions, theirs, base)));
  }

  private <T> T either(Function<ItemText, T> field, ItemText theirs, ItemText base) {
    return field.apply(changed(field, this, base) ? this : theirs);
  }

  private static boolean changed(Function<ItemText, ?> field, ItemText one, ItemText other) {
    return !Objects.equals(field.apply(one), field.apply(other));
  }
}
