package lexdelta.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
        // proximity, each way to write it
        arguments("a /5 b", "(a /5 b)"),
        arguments("a w/5 b", "(a /5 b)"),
        arguments("a W/5 b", "(a /5 b)"),
        arguments("a near/5 b", "(a /5 b)"),
        arguments("a +5 b", "(a +5 b)"),
        arguments("a pre/5 b", "(a +5 b)"),
        arguments("a onear/5 b", "(a +5 b)"),
        arguments("a /s b", "(a /s b)"),
        arguments("a w/s b", "(a /s b)"),
        arguments("a w/sent b", "(a /s b)"),
        arguments("a +s b", "(a +s b)"),
        arguments("a pre/s b", "(a +s b)"),
        arguments("a /p b", "(a /p b)"),
        arguments("a w/p b", "(a /p b)"),
        arguments("a w/para b", "(a /p b)"),
        arguments("a +p b", "(a +p b)"),
        arguments("a pre/p b", "(a +p b)"),
        arguments("a /sec b", "(a /sec b)"),
        arguments("a w/seg b", "(a /sec b)"),
        arguments("a not /5 b", "(a !/5 b)"),
        arguments("a not w/5 b", "(a !/5 b)"),
        arguments("a not +5 b", "(a !+5 b)"),
        arguments("a not /s b", "(a !/s b)"),
        arguments("a not /p b", "(a !/p b)"),
        arguments("a /255 b", "(a /255 b)"),
        arguments("a /5(b or c)", "(a /5 (b | c))"),
        arguments("\"a b\"/5\"c d\"", "(“a b” /5 “c d”)"),
        arguments("\"a b\" /10 \"c d\"", "(“a b” /10 “c d”)"),
        // expanders
        arguments("wom*n", "wom*n"),
        arguments("\"wom*n visa\"", "“wom*n visa”"),
        arguments("\"natural! person\"", "“natural! person”"),
        arguments("f*rm!", "f*rm!"),
        arguments("#alien", "#alien"),
        arguments("=alien", "#alien"),
        arguments("-#alien fee", "(fee - #alien)"),
        arguments("=\"alien\"", "“alien”"),
        arguments("=\"alien status\" and fee", "(“alien status” & fee)"),
        arguments("fee * * *", "words[fee]"),
        // counting, fields, days
        arguments("atleast5(waiver)", "atleast5[waiver]"),
        arguments("ATLEAST2(a /s b)", "atleast2[(a /s b)]"),
        arguments("ti(asylum)", "title[asylum]"),
        arguments("te(asylum or fee)", "text[(asylum | fee)]"),
        arguments("TI(a and b) but not c", "(title[(a & b)] - c)"),
        arguments("ci(8 CFR 214)", "citation[8 CFR 214]"),
        arguments("ci(12 USCIS-PM)", "citation[12 USCIS-PM]"),
        arguments("ag( Homeland  Security ) and fee", "(agency[Homeland Security] & fee)"),
        arguments("src(ecfr-title-8)", "source[ecfr-title-8]"),
        arguments("top(h-1b)", "topic[h-1b]"),
        arguments("form(I-129)", "form[I-129]"),
        arguments("rin(1615-AC68)", "rin[1615-AC68]"),
        arguments("docket(USCIS-2021-0010)", "docket[USCIS-2021-0010]"),
        arguments("a and EFF(aft 1/1/2025)", "(a & effective[2025-01-02..])"),
        arguments("eff(bef January 31, 2025)", "effective[..2025-01-30]"),
        arguments("eff(since 2025-03)", "effective[2025-03-01..]"),
        arguments("eff(through 3/2025)", "effective[..2025-03-31]"),
        arguments("pub(2024)", "published[2024-01-01..2024-12-31]"),
        arguments("pub(Feb 2024)", "published[2024-02-01..2024-02-29]"),
        arguments("pub(2024-01-31)", "published[2024-01-31..2024-01-31]"),
        arguments("pub(1/1/2024 - 3/31/2024)", "published[2024-01-01..2024-03-31]"),
        arguments("pub(2023 to 2024)", "published[2023-01-01..2024-12-31]"),
        arguments("obs(last 30 days)", "observed[2025-05-03..2025-06-01]"),
        arguments("obs(last week)", "observed[2025-05-26..2025-06-01]"),
        arguments("obs(the past 2 months)", "observed[2025-04-02..2025-06-01]"),
        arguments("fee asof(2019-06-30)", "fee"),
        arguments("asof(6/30/2019) and a or b", "(a | b)"),
        arguments("added(\"premium processing\" /s fee!)", "added[(“premium processing” /s fee!)]"),
        arguments("removed(a) and b", "(removed[a] & b)"),
        arguments("changed(a)", "(added[a] | removed[a])"),
        // precedence of proximity: or, /n with fewer words first, /s, /p, /sec, and, but not
        arguments("a or b /5 c", "((a | b) /5 c)"),
        arguments("a /5 b or c", "(a /5 (b | c))"),
        arguments("a /5 b /3 c", "(a /5 (b /3 c))"),
        arguments("a /3 b /5 c", "((a /3 b) /5 c)"),
        arguments("a /5 b +5 c", "((a /5 b) +5 c)"),
        arguments("a /s b /5 c", "(a /s (b /5 c))"),
        arguments("a /p b /s c", "(a /p (b /s c))"),
        arguments("a /sec b /p c /s d /5 e", "(a /sec (b /p (c /s (d /5 e))))"),
        arguments("a and b /sec c", "(a & (b /sec c))"),
        arguments("a /s b and c /s d", "((a /s b) & (c /s d))"),
        arguments("a /s b but not c", "((a /s b) - c)"),
        arguments("a /s b not /5 c", "(a /s (b !/5 c))"),
        arguments("(a /s b) /p c", "((a /s b) /p c)"),
        arguments("(a and b) /s c", "((a /s c) & (b /s c))"),
        arguments("c /s (a and b)", "((c /s a) & (c /s b))"),
        arguments("(a or (b and c)) /s d", "((a /s d) | ((b /s d) & (c /s d)))"),
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
        arguments("I-485", "Form I-485 []"),
        arguments("form i-129", "Form I-129 []"),
        arguments("90 Fed. Reg. 1234", "90 FR 1234 []"),
        arguments("Matter of Sample, 26 I&N Dec. 884 (AAO 2016)", "26 I&N Dec. 884 []"),
        arguments("9 FAM 402.10-4(B)", "9 FAM 402.10-4 [B]"),
        arguments("H-1B", "words[H-1B]"),
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
        arguments("\"na! person\"", 1, "three letters"),
        arguments("\"a *man visa\"", 3, "not for its first"),
        arguments("*man", 0, "not for its first"),
        arguments("w**", 0, "two letters"),
        arguments("wom-*n", 0, "letters and digits only"),
        arguments("#", 0, "no word behind it"),
        arguments("fee and =", 8, "no word behind it"),
        arguments("#natural!", 0, "Leave one of them out"),
        arguments("=wom*n", 0, "Leave one of them out"),
        arguments("a /0 b", 2, "within 1 to 255"),
        arguments("a /256 b", 2, "within 1 to 255"),
        arguments("a w/99999999999 b", 2, "within 1 to 255"),
        arguments("/5 b", 0, "nothing before it"),
        arguments("a /5", 2, "nothing after it"),
        arguments("a /s /p b", 5, "side by side"),
        arguments("a and /s b", 6, "side by side"),
        arguments("a /s and b", 5, "side by side"),
        arguments("a and not /5 b", 6, "side by side"),
        arguments("a not /5", 2, "nothing after it"),
        arguments("not /5 b", 0, "nothing before it"),
        arguments("a /x b", 2, "no connector /x"),
        arguments("a /5b c", 2, "no connector /5b"),
        arguments("a near/five b", 2, "no connector near/five"),
        arguments("a w/5x b", 2, "no connector w/5x"),
        arguments("+visa fee", 0, "no meaning"),
        arguments("(a but not b) /5 c", 14, "whole documents"),
        arguments("a /s atleast2(b)", 2, "whole documents"),
        arguments("a /s ci(8 CFR 214)", 2, "whole documents"),
        arguments("a /s eff(2024)", 2, "whole documents"),
        arguments("ti(a) /5 b", 6, "inside these brackets"),
        arguments("added(a) /5 b", 9, "inside these brackets"),
        arguments("(a /p b) /s c", 9, "tighter"),
        arguments("(a /sec b) /p c", 11, "tighter"),
        arguments("a not /5 (b and c)", 2, "Write `or` between them"),
        arguments("atleast(waiver)", 0, "number from 1"),
        arguments("atleast0(waiver)", 0, "number from 1"),
        arguments("atleast99999(waiver)", 0, "number from 1"),
        arguments("atleast5()", 8, "nothing between"),
        arguments("atleast5(a and b)", 0, "counts words"),
        arguments("atleast5(a /sec b)", 0, "counts words"),
        arguments("ti()", 2, "nothing between"),
        arguments("ti(a", 2, "never closed"),
        arguments("ti(ci(8 CFR 214))", 0, "no other field"),
        arguments("added(eff(2024))", 0, "no other field"),
        arguments("ci(8 CFR 214", 2, "never closed"),
        arguments("ci( )", 3, "is empty"),
        arguments("ci(8 CFR 214.2(h))", 3, "paragraph of one"),
        arguments("eff(soon)", 4, "is no day"),
        arguments("eff(2/30/2025)", 4, "not in the calendar"),
        arguments("pub(2025 to 2024)", 4, "ends before it begins"),
        arguments("fee and asof(2019)", 13, "not one day"),
        arguments("asof(2019-06-30)", 0, "only says of which day"),
        arguments("(asof(2019-06-30) fee)", 1, "outside of all brackets"),
        arguments("fee asof(2019-06-30) asof(2020-06-30)", 21, "one day"),
        arguments("fee or asof(2019-06-30)", 7, "one of several"),
        arguments("-a /5 b", 0, "near something"),
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
            "Documents with the phrase “extreme hardship” and a word beginning with “natural”.");
    assertThat(QueryLanguage.parse("a b (c or d) but not e").interpretation())
        .isEqualTo(
            "Documents with (the word “a”, the word “b”, and (the word “c” or the word “d”)), but"
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
  void interpretationSaysHowNear() throws QuerySyntaxException {
    assertThat(QueryLanguage.parse("\"extreme hardship\" /s waiver not +5 fee!").interpretation())
        .isEqualTo(
            "Documents with the phrase “extreme hardship” and (the word “waiver” without a word"
                + " beginning with “fee” within 5 words behind it) in the same sentence.");
    assertThat(QueryLanguage.parse("a +3 b and atleast2(c) and ti(d)").interpretation())
        .isEqualTo(
            "Documents with (the word “a” at most 3 words before the word “b”), (the word “c” at"
                + " least 2 times), and (the word “d” in the title).");
    assertThat(QueryLanguage.parse("added(wom*n) and eff(2024) asof(2025-01-31)").interpretation())
        .isEqualTo(
            "Documents with (a word like “wom*n” (one letter for each “*”) in what was added) and"
                + " an effective date from 2024-01-01 to 2024-12-31. Where no connector stands"
                + " between two words, “and” was understood. As of 2025-01-31, as the query"
                + " says.");
  }

  @Test
  void spaceMeansOrWhereTheReaderSaysSo() throws QuerySyntaxException {
    assertThat(written(QueryLanguage.parse("a b /5 c", Spacing.OR).query()))
        .isEqualTo("((a | b) /5 c)");
    assertThat(QueryLanguage.parse("visa waiver", Spacing.OR).interpretation())
        .isEqualTo(
            "Documents with the word “visa” or the word “waiver”. Where no connector stands between"
                + " two words, “or” was understood.");
  }

  @Test
  void dayOfTheQueryIsKept() throws QuerySyntaxException {
    assertThat(QueryLanguage.parse("fee and asof(6/30/2019)").asOf())
        .contains(LocalDate.parse("2019-06-30"));
    assertThat(QueryLanguage.parse("fee").asOf()).isEmpty();
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
      "not",
      " /5 ",
      " +s ",
      " not /p ",
      "ti(",
      "eff(",
      "2024",
      "atleast2(",
      "#",
      "\u2028"
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
      case Query.Exact e -> "#" + e.word();
      case Query.Phrase p -> "“" + String.join(" ", p.words()) + "”";
      case Query.Root r -> r.start() + "!";
      case Query.Letters l -> l.pattern();
      case Query.And a -> joined(a.all(), " & ");
      case Query.Or o -> joined(o.any(), " | ");
      case Query.Any a -> joined(a.any(), " | ");
      case Query.ButNot b -> "(" + written(b.wanted()) + " - " + written(b.unwanted()) + ")";
      case Query.Near n ->
          "(%s %s %s)"
              .formatted(written(n.first()), how(n.reach(), n.ordered()), written(n.second()));
      case Query.NotNear n ->
          "(%s !%s %s)"
              .formatted(written(n.wanted()), how(n.reach(), n.ordered()), written(n.unwanted()));
      case Query.AtLeast a -> "atleast%d[%s]".formatted(a.times(), written(a.what()));
      case Query.Within w -> lower(w.part()) + "[" + written(w.what()) + "]";
      case Query.Changed c -> lower(c.side()) + "[" + written(c.what()) + "]";
      case Query.Filed f -> lower(f.under()) + "[" + f.value() + "]";
      case Query.Dated d -> {
        Days.Between days = d.days().seenOn(LocalDate.parse("2025-06-01"));
        yield "%s[%s..%s]"
            .formatted(
                lower(d.date()),
                days.from().map(LocalDate::toString).orElse(""),
                days.to().map(LocalDate::toString).orElse(""));
      }
      case Query.Citation c -> c.citation() + " " + c.labels();
    };
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private static String how(Reach reach, boolean ordered) {
    String sign = ordered ? "+" : "/";
    return switch (reach) {
      case Reach.Words words -> sign + words.count();
      case Reach.Piece.SENTENCE -> sign + "s";
      case Reach.Piece.PARAGRAPH -> sign + "p";
      case Reach.Piece.SECTION -> sign + "sec";
    };
  }

  private static String joined(List<? extends Query> queries, String by) {
    return queries.stream()
        .map(QueryLanguageTest::written)
        .collect(Collectors.joining(by, "(", ")"));
  }
}
