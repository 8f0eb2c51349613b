package lexdelta.indexer.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What belongs to the language but cannot be answered yet. It is recognised so that it can be
 * refused with a word of advice: read as plain words it would answer another question.
 */
final class NotYet {
  private static final String INSTEAD_AND = "Write `and` instead.";

  private record Form(Pattern pattern, String message, String suggestion) {}

  private static final List<Form> FORMS =
      List.of(
          form("/\\d+|(w|near)/\\d+", "Proximity (%s) is not available yet.", INSTEAD_AND),
          form(
              "\\+\\d+|(pre|onear)/\\d+",
              "Ordered proximity (%s) is not available yet.",
              "Write `and` instead, or a phrase in quotation marks."),
          form(
              "[/+](s|p|sec|seg|sent|para)|(w|pre)/(s|p|sec|seg|sent|para)",
              "Proximity (%s) is not available yet.",
              INSTEAD_AND),
          form("/.*", "There is no connector %s.", "Write `and`, `or` or `but not`."),
          form("\\+.+", "“+” before a word (%s) has no meaning here.", INSTEAD_AND),
          form(
              "[#=].*",
              "A word without its plural and other forms (%s) is not available yet.",
              "Write it in quotation marks: a phrase, also of one word, is searched exactly."),
          form(
              ".*\\*.*",
              "The sign for one letter, “*” (%s), is not available yet.",
              "Write the beginning of the word and “!”, or both spellings with `or`."));

  private static final Pattern FIELD =
      Pattern.compile(
          "(ti|te|ci|ag|src|top|form|rin|docket|eff|pub|obs|asof|added|removed|changed)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AT_LEAST = Pattern.compile("atleast\\d*", Pattern.CASE_INSENSITIVE);
  private static final Pattern EXPANDER = Pattern.compile("(?<=[\\p{L}\\p{N}])!|\\*");

  private NotYet() {}

  private static Form form(String pattern, String message, String suggestion) {
    return new Form(
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), message, suggestion);
  }

  /** Refuses a word that is an operator not built yet. */
  static void refuse(String chunk, int position) throws QuerySyntaxException {
    boolean lonelyMark = chunk.equals("/");
    for (Form form : FORMS) {
      if (!lonelyMark && form.pattern().matcher(chunk).matches()) {
        throw new QuerySyntaxException(
            form.message().formatted(chunk), position, form.suggestion());
      }
    }
  }

  /** Refuses what stands directly before a bracket: a field, or a word that looks like one. */
  static void refuseField(String name, int position) throws QuerySyntaxException {
    if (AT_LEAST.matcher(name).matches()) {
      throw new QuerySyntaxException(
          "Counting a word (" + name + "(…)) is not available yet.",
          position,
          "Write the word alone.");
    }
    if (FIELD.matcher(name).matches()) {
      throw new QuerySyntaxException(
          "The field " + name + "(…) is not available yet.",
          position,
          "Write the words without the field; choose the day on the page.");
    }
    throw new QuerySyntaxException(
        "There is no field " + name + "(…).",
        position,
        "Put a space or a connector before the bracket if “" + name + "” is a word.");
  }

  /** Refuses an expander inside a phrase, beginning at a position. */
  static void refuseInPhrase(String inside, int position) throws QuerySyntaxException {
    Matcher expander = EXPANDER.matcher(inside);
    if (expander.find()) {
      throw new QuerySyntaxException(
          "“" + expander.group() + "” inside a phrase is not available yet.",
          position + expander.start(),
          "Write the words of the phrase in full, or take them out of the quotation marks and"
              + " join them with `and`.");
    }
  }
}
