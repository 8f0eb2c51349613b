package lexdelta.crawler.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/** What must hold of every comparison. */
final class Laws {
  private Laws() {}

  /** Compares there and back and holds both against the laws. */
  static Comparison compareLawfully(Reading before, Reading after) {
    Comparison there = Comparer.compare(Optional.of(before), Optional.of(after));
    assertThat(there.apply()).isEqualTo(after.provisions());
    assertThat(there.unapply()).isEqualTo(before.provisions());
    assertEdits(before.heading(), after.heading(), there.heading());
    there.provisions().forEach(Laws::assertLawful);
    there.carried().forEach(carried -> assertVerbatim(carried, there));
    Comparison back = Comparer.compare(Optional.of(after), Optional.of(before));
    assertThat(said(back, false)).isEqualTo(said(there, true));
    return there;
  }

  /** Words that moved are the same words, and were taken away here and put in there. */
  private static void assertVerbatim(Carried carried, Comparison comparison) {
    Carried.Stretch left = carried.before();
    Carried.Stretch arrived = carried.after();
    String earlier = comparison.before().orElseThrow().provisions().get(left.place()).text();
    String later = comparison.after().orElseThrow().provisions().get(arrived.place()).text();
    assertThat(Typography.meaning(earlier.substring(left.start(), left.end())))
        .isEqualTo(Typography.meaning(later.substring(arrived.start(), arrived.end())));
  }

  private static void assertLawful(ProvisionChange change) {
    assertEdits(Placed.joined(change.earlier()), Placed.joined(change.later()), change.edits());
    if (change.kind() != ProvisionKind.TABLE_ROW) {
      assertNothingHangsOnALoneWord(Placed.joined(change.earlier()), change.edits());
    }
  }

  /** Between two edits stands a word that says something; a new label before the text is by itself. */
  private static void assertNothingHangsOnALoneWord(String before, List<Edit> edits) {
    for (int i = 1; i < edits.size(); i++) {
      Edit edit = edits.get(i - 1);
      List<Token> first = Token.of(before.substring(edit.beforeStart(), edit.beforeEnd()));
      boolean label = edit.beforeStart() == 0 && first.stream().allMatch(Token::label);
      String between = before.substring(edit.beforeEnd(), edits.get(i).beforeStart());
      if (!label) {
        assertThat(Token.of(between))
            .as("kept between two edits of «%s»", before)
            .anyMatch(token -> !token.weak());
      }
    }
  }

  static void assertEdits(String before, String after, List<Edit> edits) {
    StringBuilder made = new StringBuilder();
    int done = 0;
    int doneAfter = 0;
    for (Edit edit : edits) {
      assertThat(edit.beforeStart()).isGreaterThanOrEqualTo(done);
      assertThat(edit.afterStart()).isGreaterThanOrEqualTo(doneAfter);
      assertThat(Typography.meaning(before.substring(done, edit.beforeStart())))
          .as("what lies before %s", edit)
          .isEqualTo(Typography.meaning(after.substring(doneAfter, edit.afterStart())));
      assertNoWordSplit(before, edit.beforeStart(), edit.beforeEnd());
      assertNoWordSplit(after, edit.afterStart(), edit.afterEnd());
      made.append(before, done, edit.beforeStart());
      made.append(after, edit.afterStart(), edit.afterEnd());
      done = edit.beforeEnd();
      doneAfter = edit.afterEnd();
    }
    made.append(before, done, before.length());
    assertThat(Typography.meaning(made.toString())).isEqualTo(Typography.meaning(after));
  }

  private static void assertNoWordSplit(String text, int... places) {
    for (int place : places) {
      if (place > 0 && place < text.length()) {
        boolean within =
            Character.isLetterOrDigit(text.codePointBefore(place))
                && Character.isLetterOrDigit(text.codePointAt(place));
        assertThat(within).as("a word split at %d of «%s»", place, text).isFalse();
      }
    }
  }

  /** What became of which provisions, whichever is told first. */
  private static Set<String> said(Comparison comparison, boolean turned) {
    Set<String> said = new TreeSet<>();
    for (ProvisionChange change : comparison.provisions()) {
      List<Placed> from = turned ? change.later() : change.earlier();
      List<Placed> to = turned ? change.earlier() : change.later();
      List<Edit> edits =
          turned ? change.edits().stream().map(Edit::reversed).toList() : change.edits();
      said.add(places(from) + " → " + places(to) + edits + (change.moved() ? " moved" : ""));
    }
    comparison.carried().stream()
        .map(carried -> turned ? carried.reversed() : carried)
        .map(Carried::toString)
        .forEach(said::add);
    return said;
  }

  private static List<Integer> places(List<Placed> provisions) {
    return provisions.stream().map(Placed::place).toList();
  }
}
