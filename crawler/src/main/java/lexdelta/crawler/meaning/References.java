package lexdelta.crawler.meaning;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.compare.Edit;

/** Another citation, and nothing but the words that go with one. */
final class References implements WordRule {
  private static final Set<String> WITH_CITATIONS =
      Set.of(
          ("section sections paragraph paragraphs part parts subpart subparts chapter chapters title"
                  + " titles appendix appendices subsection subsections clause clauses subparagraph"
                  + " subparagraphs subchapter act acts code cfr u.s.c usc fr stat pub l public law"
                  + " executive order e.o form forms of this the and or through to as amended under"
                  + " pursuant in accordance with by see also above below regulations regulation federal"
                  + " register et seq at that such respectively either")
              .split(" "));
  private static final Set<String> NAMING =
      Set.of(
          ("section sections paragraph paragraphs part parts subpart subparts chapter chapters title"
                  + " titles appendix subsection subsections clause clauses subparagraph subparagraphs"
                  + " subchapter cfr u.s.c")
              .split(" "));
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]++(?:\\.(?=\\p{L})\\p{L}++)*+");

  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.|[\\w.]++@)\\S++");

  @Override
  public List<Finding> of(Rewording rewording) {
    var touched =
        rewording.touched(
            Phrases::citations, (a, b) -> a.words().equals(b.words()), (a, b) -> true);
    Edit edit = rewording.edit();
    boolean cited =
        !touched.pairs().isEmpty() || !touched.gone().isEmpty() || !touched.come().isEmpty();
    if (ADDRESS.matcher(rewording.from()).matches() && ADDRESS.matcher(rewording.to()).matches()) {
      return List.of(
          WordRule.found(
              Kind.CROSS_REFERENCE,
              rewording.from(),
              rewording.to(),
              ": the address of a page",
              edit));
    }
    boolean named = names(rewording.from()) && names(rewording.to());
    if (!(cited || named)
        || !only(rewording.before(), edit.beforeStart(), edit.beforeEnd())
        || !only(rewording.after(), edit.afterStart(), edit.afterEnd())) {
      return List.of();
    }
    Rewording wide = new Rewording(rewording.before(), rewording.after(), touched.edit());
    return List.of(
        WordRule.found(Kind.CROSS_REFERENCE, wide.from(), wide.to(), "", touched.edit()));
  }

  private static boolean names(String words) {
    for (Matcher m = WORD.matcher(words); m.find(); ) {
      if (NAMING.contains(m.group().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether outside citations there are only words that go with one. */
  private static boolean only(Phrases side, int start, int end) {
    Matcher word = WORD.matcher(side.text()).region(start, end);
    while (word.find()) {
      if (!WITH_CITATIONS.contains(word.group().toLowerCase(Locale.ROOT))
          && Phrase.touching(side.citations(), word.start(), word.start() + 1).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
