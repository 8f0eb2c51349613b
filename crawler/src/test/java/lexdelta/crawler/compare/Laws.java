package lexdelta.crawler.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Provision;
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
    Comparison back = Comparer.compare(Optional.of(after), Optional.of(before));
    assertThat(edited(back)).isEqualTo(edited(reversed(there)));
    return there;
  }

  private static void assertLawful(ProvisionChange change) {
    switch (change) {
      case ProvisionChange.Same same ->
          assertThat(Typography.meaning(same.before().text()))
              .isEqualTo(Typography.meaning(same.after().text()));
      case ProvisionChange.Edited edited ->
          assertEdits(edited.before().text(), edited.after().text(), edited.edits());
      case ProvisionChange.Inserted inserted -> {}
      case ProvisionChange.Deleted deleted -> {}
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

  private static List<ProvisionChange.Edited> edited(Comparison comparison) {
    return comparison.provisions().stream()
        .filter(ProvisionChange.Edited.class::isInstance)
        .map(ProvisionChange.Edited.class::cast)
        .toList();
  }

  private static Comparison reversed(Comparison comparison) {
    return new Comparison(
        comparison.after(),
        comparison.before(),
        comparison.heading().stream().map(Edit::reversed).toList(),
        comparison.provisions().stream().map(Laws::reversed).toList());
  }

  private static ProvisionChange reversed(ProvisionChange change) {
    return switch (change) {
      case ProvisionChange.Same(Provision before, Provision after) ->
          new ProvisionChange.Same(after, before);
      case ProvisionChange.Inserted(Provision after) -> new ProvisionChange.Deleted(after);
      case ProvisionChange.Deleted(Provision before) -> new ProvisionChange.Inserted(before);
      case ProvisionChange.Edited(Provision before, Provision after, List<Edit> edits) ->
          new ProvisionChange.Edited(after, before, edits.stream().map(Edit::reversed).toList());
    };
  }
}
