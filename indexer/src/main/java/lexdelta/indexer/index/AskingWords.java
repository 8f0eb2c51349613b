package lexdelta.indexer.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What words are worth in a question. Those with which one asks, “what” and “please explain”, and
 * those that hold any sentence together, say little about the answer; nor do the words for whatever
 * is asked for, “requirement” or “procedure”, say as much as others. The lists are made by hand from
 * the English language, not from any collection of texts. Immutable.
 */
final class AskingWords {
  private static final float ASKING = 0.3f;
  private static final float ASKED_FOR = 0.6f;

  private static final String ASKING_WORDS =
      """
      which who whom whose what when where why how can could would should may might must shall will
      do does did is are was were be been being am have has had having
      please provide outline explain describe clarify elaborate detail specify identify list define
      discuss give tell show state advise confirm guide guidance clarification explanation example
      specific specifically particular particularly exact exactly context regard regarding concern
      concerning respect relation relate related relationship accordance according aspect term terms
      i we our my us me you your he she it its they their them this that these those there
      the a an any some such of in to for on by with from as at and or if no not under into upon about
      between within also further additional other more most
      expect expected need require consider considered constitute entail involve include mean means
      typical typically type kind way
      """;

  private static final String WORDS_ASKED_FOR =
      """
      process procedure step steps measure criteria criterion circumstance circumstances requirement
      obligation expectation expectations guideline guidelines key ensure compliance comply adhere
      demonstrate case instance scenario situation event take make use used using per whether place
      detailed implement determine address handle necessary appropriate relevant information manner
      purpose best practice practices recommend accept acceptable new potential different various
      applicable apply follow following set forth stipulate indicate mention refer implication
      consequence ongoing level role scope nature impact compliant comprehensive effective effectively
      adequate adequately sufficient possible available currently recent implementation
      """;

  private final Map<String, Float> weights = new HashMap<>();

  AskingWords(Analyzers analyzers) {
    put(analyzers, WORDS_ASKED_FOR, ASKED_FOR);
    put(analyzers, ASKING_WORDS, ASKING);
  }

  private void put(Analyzers analyzers, String words, float weight) {
    List<Analyzers.Asked> stems = analyzers.asked(Fields.TEXT, words);
    stems.forEach(stem -> weights.put(stem.word(), weight));
  }

  /**
   * Between 0 and 1.
   *
   * @param stem as {@link Fields#TEXT} holds it
   */
  float weight(String stem) {
    return weights.getOrDefault(stem, 1f);
  }

  /** Whether it is a word of asking. */
  boolean asks(String stem) {
    return weight(stem) == ASKING;
  }
}
