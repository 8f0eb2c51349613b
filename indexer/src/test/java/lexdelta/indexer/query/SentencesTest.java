package lexdelta.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as a question, and what as the lawyer's language. */
class SentencesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "How long may a spouse and a child stay?",
        "What is extreme hardship?",
        "Does “extreme hardship” or a waiver under 8 CFR 212.7(e) matter?",
        "Is a fee (see Form I-131) due?",
        "In the case of a fiancé, is R&D work allowed?",
        "how does a student extend a stay and change status",
        "The officer may not deny. Is it so?",
        "a hundred words without any connector at all between them"
      })
  void isAQuestion(String text) throws QuerySyntaxException {
    assertThat(QueryLanguage.parse(text).query())
        .isInstanceOfSatisfying(Query.Words.class, words -> assertThat(words.sentence()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what and how",
        "hardship and waiver and spouse and parent and child and fee",
        "\"what is extreme hardship\" and waiver and fee and spouse",
        "how long /5 stay and extension and fee and spouse?",
        "natural! and what is it and how is it done?",
        "ti(asylum) and what is it and how is it done?",
        "what or wom*n or how long or may one stay?"
      })
  void isTheLanguage(String text) throws QuerySyntaxException {
    assertThat(QueryLanguage.parse(text).query()).isNotInstanceOf(Query.Words.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"extreme hardship", "extreme hardship waiver spouse parent", "is due"})
  void isAFewWords(String text) throws QuerySyntaxException {
    assertThat(QueryLanguage.parse(text).query())
        .isInstanceOfSatisfying(Query.Words.class, words -> assertThat(words.sentence()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Under Rule 7.3.6(b), what is “due”, exactly?"})
  void keepsTheLabelsOfParagraphsAndDropsPunctuation(String text) throws QuerySyntaxException {
    assertThat(((Query.Words) QueryLanguage.parse(text).query()).words())
        .containsExactly("Under", "Rule", "7.3.6(b)", "what", "is", "due", "exactly");
  }
}
