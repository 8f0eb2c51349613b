package lexdelta.alerts.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.pending.PendingChange;
import lexdelta.crawler.pending.PendingChanges;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.redline.Introduction;
import lexdelta.crawler.redline.Line;
import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.RedlineHtml;

/**
 * An event in a mail, as fully as there is room.
 *
 * @param event its first place is told of, the others are named
 * @param sentence what changed, in one sentence; computed once, it is not cheap
 * @param weighed how much it weighs, and why; empty where nothing was to be weighed
 * @param pending what is new about pending amendments, likewise
 * @param introduction of a document that is new, which is told instead of its text
 * @param redline of what is shown; without lines when it is not shown
 * @param leftOut how many changed passages the redline does not show
 */
record Entry(
    ToldEvent event,
    Depth depth,
    String sentence,
    String weighed,
    List<PendingChange> pending,
    Optional<Introduction> introduction,
    Redline redline,
    int leftOut) {
  Entry {
    pending = List.copyOf(pending);
  }

  /** How fully a change is told. */
  enum Depth {
    /** With its redline, or as much of it as there is room for; what is new, with an introduction. */
    REDLINE,
    /** In one sentence. */
    SENTENCE,
    /** By its citation only. */
    CITATION
  }

  static Entry byCitation(ToldEvent event) {
    ToldChange told = event.first();
    List<String> standing = told.stood().news();
    Meaning meaning = Meaning.of(told.comparison());
    return new Entry(
        event,
        Depth.CITATION,
        standing.isEmpty() ? meaning.sentence() : String.join(" ", standing),
        standing.isEmpty() ? Words.weighed(meaning) : "",
        PendingChanges.of(told.comparison()).changes(),
        Introduction.of(told.comparison()),
        new Redline(List.of()),
        0);
  }

  /** Whether it is told for the first time, not as a further place. */
  boolean news() {
    return event.news();
  }

  List<ToldChange> places() {
    return event.places();
  }

  /** The change told of: the first of its places. */
  ToldChange told() {
    return event.first();
  }

  Entry bySentence() {
    return new Entry(
        event, Depth.SENTENCE, sentence, weighed, pending, introduction, redline, leftOut);
  }

  /**
   * With as many passages of the redline, from the first on, as fit into so many bytes of HTML.
   * Amendment notices are not among them: what is new in them is told in words.
   */
  Entry byRedline(int most) {
    if (introduction.isPresent()) {
      return new Entry(event, Depth.REDLINE, sentence, weighed, pending, introduction, redline, 0);
    }
    List<Line> shown = new ArrayList<>();
    int left = most;
    int leftOut = 0;
    for (Line line : changed().lines()) {
      left -= Html.size(RedlineHtml.MAIL.print(new Redline(List.of(line))));
      if (left >= 0) {
        shown.add(line);
      } else if (line instanceof Line.Passage) {
        leftOut++;
      }
    }
    return new Entry(
        event,
        Depth.REDLINE,
        sentence,
        weighed,
        pending,
        introduction,
        new Redline(shown),
        leftOut);
  }

  private Redline changed() {
    List<Line> lines =
        Redline.of(told().comparison()).lines().stream().filter(line -> !notice(line)).toList();
    Redline changed = new Redline(lines).shortened(0);
    boolean nothing = changed.lines().stream().allMatch(line -> line instanceof Line.Omitted);
    return nothing ? new Redline(List.of()) : changed;
  }

  private static boolean notice(Line line) {
    return line instanceof Line.Passage passage && passage.kind() == ProvisionKind.AMENDMENT_NOTICE;
  }

  /** Where an amendment of the same event is published for a place, if its notice says. */
  Optional<String> page(ToldChange place) {
    return places().size() == 1
        ? Optional.empty()
        : PendingChanges.of(place.comparison()).changes().stream()
            .findFirst()
            .flatMap(change -> change.amendment().citation())
            .map(Object::toString);
  }
}
