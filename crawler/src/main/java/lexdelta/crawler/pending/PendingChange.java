package lexdelta.crawler.pending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something new about a pending amendment. */
public sealed interface PendingChange {
  /** The amendment: as the later text announces it, or of one no longer announced, the earlier. */
  PendingAmendment amendment();

  /** The steps that are new, or that are no longer there. */
  List<Step> steps();

  /** An amendment not announced before. */
  record Announced(PendingAmendment amendment) implements PendingChange {
    @Override
    public List<Step> steps() {
      return amendment.timeline();
    }

    @Override
    public String inWords() {
      return "New " + amendment.name() + latest() + ".";
    }

    private String latest() {
      Step last = amendment.timeline().getLast();
      if (last.kind() == Step.Kind.PUBLISHED) {
        return last.effectiveOn().map(day -> ", effective " + Days.words(day)).orElse("");
      }
      return (amendment.citation().isPresent() ? ", " : ": ") + brief(last);
    }
  }

  /**
   * More was said of an amendment announced before.
   *
   * @param steps the new ones, by day
   */
  record Continued(PendingAmendment amendment, List<Step> steps) implements PendingChange {
    public Continued {
      steps = List.copyOf(steps);
    }

    @Override
    public String inWords() {
      return capital(amendment.name())
          + " "
          + steps.stream().map(PendingChange::brief).collect(Collectors.joining(", then "))
          + ".";
    }
  }

  /**
   * Something said of an amendment is no longer there, and nothing came in its place.
   *
   * @param steps those gone
   */
  record Retracted(PendingAmendment amendment, List<Step> steps) implements PendingChange {
    public Retracted {
      steps = List.copyOf(steps);
    }

    @Override
    public String inWords() {
      return "Gone from the notices of "
          + amendment.name()
          + ": "
          + steps.stream().map(PendingChange::brief).collect(Collectors.joining(" and "))
          + ".";
    }
  }

  /**
   * An amendment is no longer announced: it has become text, or it was taken back without a word.
   *
   * @param with what else changed, from which a reader may judge which of the two it was
   */
  record Ended(PendingAmendment amendment, With with) implements PendingChange {
    /** What became of the text at the same time. */
    public enum With {
      TEXT_CHANGED,
      TEXT_UNCHANGED,
      DOCUMENT_REMOVED
    }

    @Override
    public List<Step> steps() {
      return amendment.timeline();
    }

    @Override
    public String inWords() {
      return capital(amendment.name())
          + " is no longer announced; "
          + switch (with) {
            case TEXT_CHANGED -> "the text changed at the same time";
            case TEXT_UNCHANGED -> "the text did not change";
            case DOCUMENT_REMOVED -> "the document is gone too";
          }
          + ".";
    }
  }

  /** A sentence that says it. */
  String inWords();

  /**
   * What makes changes of several documents one event: a rule amends many sections, each on a page
   * of its own, and one delay moves them all. Equal for those, and for nothing else.
   */
  default Event event() {
    return new Event(
        getClass().getSimpleName(),
        amendment().citation().map(FederalRegister::volume),
        amendment().publishedOn(),
        steps().stream().map(step -> step.meaning().anywhere().toString()).toList());
  }

  /**
   * An event, to be compared with others.
   *
   * @param what happened to the amendment
   * @param steps what its steps say, wherever they are printed
   */
  record Event(
      String what, Optional<Integer> volume, Optional<LocalDate> publishedOn, List<String> steps) {
    public Event {
      steps = List.copyOf(steps);
    }
  }

  private static String brief(Step step) {
    String words = step.inWords();
    int longest = 160;
    int end = words.length() <= longest ? -1 : words.lastIndexOf(' ', longest);
    return words.length() <= longest ? words : words.substring(0, end > 0 ? end : longest) + " …”";
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
