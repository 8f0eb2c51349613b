package lexdelta.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryLanguageTest {

  static Stream<Arguments> understood() {
    return Stream.of(
        // plain words
        arguments("hardship", "words[hardship]"),
        arguments("extreme hardship waiver", "words[extreme hardship waiver]"),
        arguments("  extreme\t hardship \n", "words[extreme hardship]"),
        arguments("what is extreme hardship?", "words[what is extreme hardship]"),
        arguments("hardship, waiver; fee.", "words[hardship waiver fee]"),
        arguments("applicant's spouse’s", "words[applicant's spouse’s]"),
        arguments("Form I-485 - fee", "words[Form I-485 fee]"),
        arguments("8 CFR 214.2(h)(13) portability", "words[8 CFR 214.2(h)(13) portability]"),
        arguments("26 I&N Dec. 884", "words[26 I&N Dec 884]"),
        arguments("parole and/or asylum", "words[parole and/or asylum]"),
        arguments("not an immigrant", "words[not an immigrant]"),
        arguments("but for his visa", "words[but for his visa]"),
        arguments("50% of wages", "words[50 of wages]"),
        arguments("Núñez 難民", "words[Núñez 難民]"),
        arguments("non-immigrant", "words[non-immigrant]"),
        arguments("'extreme hardship'", "words[extreme hardship]"),
        arguments("§ 1103", "words[1103]"),
        arguments("a / b", "words[a b]"),
        // phrases
        arguments("\"extreme hardship\"", "“extreme hardship”"),
        arguments("“extreme hardship”", "“extreme hardship”"),
        arguments("\"hardship\"", "“hardship”"),
        arguments("\"8 CFR 214.2(h), visa\"", "“8 CFR 214.2(h) visa”"),
        arguments("\"and or\"", "“and or”"),
        // roots
        arguments("natural!", "natural!"),
        arguments("fee and natural!, waiver", "(fee & natural! & waiver)"),
        // connectors
        arguments("a and b", "(a & b)"),
        arguments("a & b", "(a & b)"),
        arguments("a AND b", "(a & b)"),
        arguments("a or b", "(a | b)"),
        arguments("a | b", "(a | b)"),
        arguments("a|b", "(a | b)"),
        arguments("a but not b", "(a - b)"),
        arguments("a and not b", "(a - b)"),
        arguments("a BUT  NOT b", "(a - b)"),
        arguments("a % b", "(a - b)"),
        arguments("a -b", "(a - b)"),
        arguments("-b a", "(a - b)"),
        arguments("a and -b", "(a - b)"),
        arguments("a -b -c", "(a - (b | c))"),
        arguments("a -\"b c\"", "(a - “b c”)"),
        arguments("a -(b and c)", "(a - (b & c))"),
        arguments("a -nat!", "(a - nat!)"),
        arguments("a -not", "(a - not)"),
        arguments("\"not\" or a", "(“not” | a)"),
        arguments("\"and\" or a", "(“and” | a)"),
        // precedence
        arguments("a and b or c", "(a & (b | c))"),
        arguments("a or b and c", "((a | b) & c)"),
        arguments("a or b but not c and d", "((a | b) - (c & d))"),
        arguments("a but not b but not c", "((a - b) - c)"),
        arguments("a but not (b but not c)", "(a - (b - c))"),
        arguments("(a and b) or c", "((a & b) | c)"),
        arguments("(a)", "a"),
        arguments("((a or b))", "(a | b)"),
        arguments("x and(a)or b", "(x & (a | b))"),
        // and understood
        arguments("\"extreme hardship\" waiver", "(“extreme hardship” & waiver)"),
        arguments("a b or c", "(a & (b | c))"),
        arguments("a b but not c d", "((a & b) - (c & d))"),
        arguments("(a or b) c", "((a | b) & c)"),
        arguments("natural! person", "(natural! & person)"),
        // citations
        arguments("8 CFR 214.2(h)(13)", "8 CFR 214.2 [h, 13]"),
        arguments("8 C.F.R. § 214.2", "8 CFR 214.2 []"),
        arguments("8 C.F.R. § 214.2(h) (2025)", "8 CFR 214.2 [h]"),
        arguments(" 8 cfr 245A.2 ( h ) ( 1 ).", "8 CFR 245a.2 [h, 1]"),
        arguments("17 CFR § 240.10b-5", "17 CFR 240.10b-5 []"),
        arguments("17 CFR 240.10b–5", "17 CFR 240.10b-5 []"),
        arguments("8CFR214.2", "8 CFR 214.2 []"),
        arguments("1 CFR 304", "1 CFR part 304 []"),
        arguments("8 CFR part 214", "8 CFR part 214 []"),
        arguments("8 CFR pt. 214", "8 CFR part 214 []"),
        arguments("8 U.S.C. 1101(a)(15)(H)", "8 U.S.C. 1101 [a, 15, H]"),
        arguments("8 USC § 1187a (a)", "8 U.S.C. 1187a [a]"),
        arguments("INA § 212(a)(9)(B)", "8 U.S.C. 1182 [a, 9, B]"),
        arguments("section 245A of the Act", "8 U.S.C. 1255a []"),
        arguments("12 USCIS-PM E.3", "12 USCIS-PM E.3 []"),
        arguments("7 uscis-pm a.2(A)(1)", "7 USCIS-PM A.2 [A, 1]"),
        arguments("Volume 12, Part E, Chapter 3", "12 USCIS-PM E.3 []"));
  }

  @ParameterizedTest
  @MethodSource("understood")
  void isUnderstood(String text, String tree) throws QuerySyntaxException {
    ParsedQuery parsed = QueryLanguage.parse(text);
    assertThat(written(parsed.query())).isEqualTo(tree);
    assertThat(parsed.text()).isEqualTo(text);
    assertThat(parsed.interpretation()).isNotBlank();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("", 0, "at least one word"),
        arguments("   ", 0, "at least one word"),
        arguments("? ...", 0, "only punctuation"),
        arguments("– § ,", 0, "only punctuation"),
        arguments("\"extreme hardship", 0, "never closed"),
        arguments("waiver and \"extreme", 11, "never closed"),
        arguments("\"\"", 0, "no word between"),
        arguments("a \" , \"", 2, "no word between"),
        arguments("(a or b", 0, "never closed"),
        arguments("a and (b or (c", 12, "never closed"),
        arguments("a or b)", 6, "closes nothing"),
        arguments("a and )", 2, "nothing after it"),
        arguments("a ()", 2, "nothing between"),
        arguments("( ) a", 0, "nothing between"),
        arguments("and b", 0, "nothing before it"),
        arguments("a and", 2, "nothing after it"),
        arguments("a or", 2, "nothing after it"),
        arguments("a but not", 2, "nothing after it"),
        arguments("but not a", 0, "nothing before it"),
        arguments("a and or b", 6, "side by side"),
        arguments("a or and b", 5, "side by side"),
        arguments("a || b", 3, "side by side"),
        arguments("(and a)", 1, "nothing before it"),
        arguments("-a", 0, "only says what is not wanted"),
        arguments("-a -b", 0, "only says what is not wanted"),
        arguments("a and (-b)", 7, "only says what is not wanted"),
        arguments("a or -b", 5, "alternatives"),
        arguments("c -a or b", 2, "alternatives"),
        arguments("a not b and c", 2, "no connector"),
        arguments("a NOT b", 2, "no connector"),
        arguments("!", 0, "no beginning of a word"),
        arguments("a and !", 6, "no beginning of a word"),
        arguments("na!", 0, "three letters"),
        arguments("I-48!", 0, "letters and digits only"),
        arguments("natural!ize", 7, "end of a word"),
        arguments("natural!!", 7, "end of a word"),
        arguments("\"natural! person\"", 8, "inside a phrase"),
        arguments("\"wom*n visa\"", 4, "inside a phrase"),
        arguments("wom*n", 0, "“*”"),
        arguments("#alien", 0, "not available yet"),
        arguments("=alien", 0, "not available yet"),
        arguments("=\"alien\"", 0, "not available yet"),
        arguments("a /5 b", 2, "Proximity (/5)"),
        arguments("a w/5 b", 2, "Proximity (w/5)"),
        arguments("a near/5 b", 2, "Proximity (near/5)"),
        arguments("a /s b", 2, "Proximity (/s)"),
        arguments("a /p b", 2, "Proximity (/p)"),
        arguments("a /sec b", 2, "Proximity (/sec)"),
        arguments("a w/sent b", 2, "Proximity (w/sent)"),
        arguments("a +s b", 2, "Proximity (+s)"),
        arguments("a +5 b", 2, "Ordered proximity (+5)"),
        arguments("a pre/5 b", 2, "Ordered proximity (pre/5)"),
        arguments("a pre/p b", 2, "Proximity (pre/p)"),
        arguments("a not /5 b", 6, "Proximity (/5)"),
        arguments("a /x b", 2, "no connector /x"),
        arguments("+visa fee", 0, "no meaning"),
        arguments("ti(asylum)", 0, "field ti(…)"),
        arguments("a and EFF(aft 1/1/2025)", 6, "field EFF(…)"),
        arguments("atleast5(waiver)", 0, "Counting"),
        arguments("added(\"premium processing\")", 0, "field added(…)"),
        arguments("asof(2019-06-30)", 0, "field asof(…)"),
        arguments("alien(s) and visa", 0, "no field alien(…)"),
        arguments("[Reserved]", 0, "not a bracket"),
        arguments("a & {b}", 4, "not a bracket"),
        arguments("a& b", 0, "space on both sides"),
        arguments("a% b", 0, "space on both sides"),
        arguments("a ".repeat(5001), 10_000, "10,000 characters"),
        arguments("a ".repeat(151), 300, "150 words"),
        arguments("\"" + "a ".repeat(151) + "\"", 0, "150 words"),
        arguments("(".repeat(51) + "a" + ")".repeat(51), 50, "brackets within brackets"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedWithItsPlaceAndAdvice(String text, int position, String words) {
    assertThatThrownBy(() -> QueryLanguage.parse(text))
        .isInstanceOfSatisfying(
            QuerySyntaxException.class,
            e -> {
              assertThat(e.getMessage() + " " + e.suggestion()).contains(words);
              assertThat(e.position()).isEqualTo(position);
              assertThat(text.isBlank() || !e.suggestion().isBlank()).isTrue();
            });
  }

  @Test
  void interpretationIsASentence() throws QuerySyntaxException {
    assertThat(QueryLanguage.parse("\"extreme hardship\" and natural!").interpretation())
        .isEqualTo(
            "Passages with the phrase “extreme hardship” and a word beginning with “natural”.");
    assertThat(QueryLanguage.parse("a b (c or d) but not e").interpretation())
        .isEqualTo(
            "Passages with (the word “a”, the word “b”, and (the word “c” or the word “d”)), but"
                + " not the word “e”. Where no connector stands between two words, “and” was"
                + " understood.");
    assertThat(QueryLanguage.parse("hardship waiver").interpretation())
        .isEqualTo(
            "Passages with the words “hardship” and “waiver”: those with all of them first, then"
                + " those with most of them.");
    assertThat(QueryLanguage.parse("8 C.F.R. § 214.2(h)").interpretation())
        .isEqualTo("The citation 8 CFR 214.2(h).");
    assertThat(QueryLanguage.parse("8 CFR 214").interpretation())
        .isEqualTo("The citation 8 CFR part 214: all its sections.");
  }

  @Test
  void deepestBracketsAreStillRead() throws QuerySyntaxException {
    assertThat(QueryLanguage.parse("(".repeat(50) + "a" + ")".repeat(50)).query())
        .isEqualTo(new Query.Word("a"));
  }

  @Test
  void anyTextIsUnderstoodOrRefusedButNeverBreaksTheReader() {
    long seed = 20_260_117;
    Random random = new Random(seed);
    String[] pieces = {
      "a",
      "natural",
      "!",
      "\"",
      "“",
      "(",
      ")",
      " ",
      " ",
      "-",
      "and",
      "or",
      " but not ",
      "%",
      "&",
      "|",
      "/s",
      "8 CFR ",
      "214.2",
      "(h)",
      "*",
      "=",
      "\u0000",
      "\u00AD",
      "\uD83D",
      "[",
      "é",
      "not"
    };
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(random.nextInt(1, 14), 0, pieces.length)
              .mapToObj(p -> pieces[p])
              .collect(Collectors.joining());
      try {
        assertThat(QueryLanguage.parse(text).interpretation()).isNotBlank();
      } catch (QuerySyntaxException e) {
        assertThat(e.position()).as("seed %d: «%s»", seed, text).isBetween(0, text.length());
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  private static String written(Query query) {
    return switch (query) {
      case Query.Words w -> "words[" + String.join(" ", w.words()) + "]";
      case Query.Word w -> w.word();
      case Query.Phrase p -> "“" + String.join(" ", p.words()) + "”";
      case Query.Root r -> r.start() + "!";
      case Query.And a -> joined(a.all(), " & ");
      case Query.Or o -> joined(o.any(), " | ");
      case Query.ButNot b -> "(" + written(b.wanted()) + " - " + written(b.unwanted()) + ")";
      case Query.Citation c -> c.citation() + " " + c.labels();
    };
  }

  private static String joined(List<Query> queries, String by) {
    return queries.stream()
        .map(QueryLanguageTest::written)
        .collect(Collectors.joining(by, "(", ")"));
  }
}
