package lexdelta.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.outline.Labels;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

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
  private final List<String> groupPaths = new ArrayList<>();
  private final Labels labels = new Labels();
  private int groupWords;

  private Passages() {}

  /** At least one passage, so that a document without text can be found by its heading. */
  public static List<Passage> of(List<Provision> provisions) {
    Passages cut = new Passages();
    for (int i = 0; i < provisions.size(); i++) {
      cut.add(provisions.get(i), i);
    }
    cut.close(provisions.size());
    return cut.passages.isEmpty()
        ? List.of(new Passage(0, List.of(), List.of()))
        : List.copyOf(cut.passages);
  }

  private void add(Provision provision, int position) {
    int words = words(provision.text());
    if (!group.isEmpty() && endsBefore(provision, words)) {
      close(position);
    }
    group.add(provision);
    groupWords += words;
    if (!provision.kind().besideText()) {
      groupPaths.addAll(labels.pathsOf(provision));
    }
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
    return full || words(last.text()) >= ENOUGH;
  }

  private void close(int end) {
    if (group.isEmpty()) {
      return;
    }
    Stream<String> texts = group.stream().map(Provision::text);
    List<String> paths = groupPaths.stream().distinct().toList();
    passages.add(new Passage(end - group.size(), texts.toList(), paths));
    group.clear();
    groupPaths.clear();
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
