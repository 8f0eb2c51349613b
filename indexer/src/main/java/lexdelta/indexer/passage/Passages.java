package lexdelta.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/**
 * Cuts provisions into passages. A provision of 40 words or more stands alone, but a heading or a
 * short lead-in before it stays with it; shorter neighbours are joined up to about 120 words. A
 * passage neither crosses from the text to the notes beside it nor ends with a heading that belongs
 * to what follows.
 */
public final class Passages {
  /** Words from which a provision is worth showing alone. */
  static final int ENOUGH = 40;

  /** Words that joined provisions should not exceed. */
  static final int PLENTY = 120;

  private final List<Passage> passages = new ArrayList<>();
  private final List<Provision> group = new ArrayList<>();
  private final Places places;
  private final Headings headings;
  private final List<Set<String>> labels;
  private int groupWords;

  /** Of the last provision of the group. */
  private int lastWords;

  private Passages(Places places, Headings headings) {
    this.places = places;
    this.headings = headings;
    this.labels = places.labels();
  }

  /** At least one passage, so that a document without text can be found by its heading. */
  public static List<Passage> of(Reading reading) {
    List<Provision> provisions = reading.provisions();
    Passages cut = new Passages(Places.of(reading), new Headings(provisions));
    for (int i = 0; i < provisions.size(); i++) {
      cut.add(provisions.get(i), i);
    }
    cut.close(provisions.size());
    return cut.passages.isEmpty() ? List.of(new Passage(0, List.of())) : List.copyOf(cut.passages);
  }

  private void add(Provision provision, int position) {
    int words = words(provision.text());
    if (!group.isEmpty() && endsBefore(provision, words)) {
      close(position);
    }
    group.add(provision);
    groupWords += words;
    lastWords = words;
  }

  private boolean endsBefore(Provision next, int words) {
    Provision last = group.getLast();
    if (last.kind().besideText() != next.kind().besideText()) {
      return true;
    }
    if (last.kind() == ProvisionKind.HEADING) {
      return false;
    }
    if (next.kind() == ProvisionKind.HEADING) {
      return true;
    }
    boolean full = groupWords >= ENOUGH && groupWords + words > PLENTY;
    return full || lastWords >= ENOUGH;
  }

  private void close(int end) {
    if (group.isEmpty()) {
      return;
    }
    int first = end - group.size();
    Stream<String> texts = group.stream().map(Provision::text);
    Stream<String> under = labels.subList(first, end).stream().flatMap(Set::stream).distinct();
    passages.add(
        new Passage(
            first,
            texts.toList(),
            under.toList(),
            IntStream.range(first, end).mapToObj(places::of).toList(),
            headings.above(places.of(first), first)));
    group.clear();
    groupWords = 0;
  }

  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      words += inside || space ? 0 : 1;
      inside = !space;
    }
    return words;
  }
}
