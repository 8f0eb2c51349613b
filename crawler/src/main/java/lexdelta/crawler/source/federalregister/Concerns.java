package lexdelta.crawler.source.federalregister;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;

/**
 * Which documents a document corrects, delays, withdraws or stays, and whose comment period it
 * moves. What it does is told by its own number ({@code C1-…}), by its action and the end of its
 * subject ({@code …; Delay of Effective Date}), by its paragraph on days, and by an active verb in
 * its summary; to which document, by the citations and numbers in those sentences. Where it says what
 * it does and names no document, the RIN it shares with that document is all there is.
 */
final class Concerns {
  /** What a document does to another, and the words that say so. */
  private enum Doing {
    CORRECTS(
        "corrects",
        "correct(?:ion|ions|ing|ed|s)?",
        "correct(?:s|ing)|makes?\\b[^.]*\\bcorrections?"),
    DELAYS(
        "delays",
        "(?:delay|postpone|defer)\\w*|change\\s+of\\s+effective\\s+date",
        "(?:delay|postpon|deferr?)(?:s|ing|es)|chang(?:es|ing)\\s+the\\s+effective\\s+date"),
    WITHDRAWS("withdraws", "withdraw\\w*", "withdraw(?:s|ing)"),
    STAYS(
        "stays",
        "stay(?:s|ed|ing)?|suspen(?:d|ds|ding|ded|sion)",
        "stay(?:s|ing)|suspend(?:s|ing)"),
    EXTENDS(
        "extends comment period",
        "exten(?:d|ds|ded|ding|sion)\\b[^.;]{0,60}\\bcomment\\w*|comment\\s+period[^.;]{0,80}\\bextended",
        "extend(?:s|ing)\\b[^.;]{0,80}\\bcomment\\w*"),
    REOPENS(
        "reopens comment period",
        "re-?open\\w*\\b[^.;]{0,60}\\bcomment\\w*|comment\\s+period[^.;]{0,120}\\bre-?opened",
        "re-?open(?:s|ing)\\b[^.;]{0,80}\\bcomment\\w*");

    private final String about;
    private final Pattern named;
    private final Pattern atEnd;
    private final Pattern active;

    Doing(String about, String named, String active) {
      this.about = about;
      this.named = Pattern.compile("(?i)\\b(?:" + named + ")\\b");
      this.atEnd = Pattern.compile("(?i)[;:—–(]\\s*(?:\\w+\\s+){0,2}?(?:" + named + ")\\b");
      this.active = Pattern.compile("(?i)\\b(?:" + active + ")\\b");
    }

    String about() {
      return about;
    }
  }

  private static final Pattern ASKED =
      Pattern.compile("(?i)\\b(?:solicit\\w*|sought|invited|proposed\\s+to)\\b");
  private static final Pattern MOVED_DATE = Pattern.compile("(?i)\\beffective\\s+dates?\\b");

  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Set<Doing> declared = new LinkedHashSet<>();
  private final Set<String> own;

  /** @param own how the document itself is named, for these are never another */
  Concerns(Set<String> own) {
    this.own = own;
  }

  /**
   * What a document says of itself.
   *
   * @param action as {@code Final rule; correction}
   * @param dates the paragraphs on days
   * @param summary with its footnotes
   * @param rest of the text; read only when it is known what the document does
   */
  record Said(
      String action, String subject, List<String> dates, List<String> summary, List<String> rest) {}

  List<Fact> of(DocumentNumber number, Said said, List<String> rins) {
    number
        .corrected()
        .ifPresent(other -> link(Doing.CORRECTS, other.document().value(), "FR Doc. " + number));
    for (Doing doing : Doing.values()) {
      if (doing.named.matcher(said.action()).find() || doing.atEnd.matcher(said.subject()).find()) {
        declared.add(doing);
      }
    }
    Sentences.of(said.dates()).forEach(this::dates);
    Sentences.of(said.summary()).forEach(this::summary);
    if (!declared.isEmpty()) {
      Sentences.of(said.rest()).forEach(this::rest);
    }
    declared.forEach(doing -> otherwise(doing, said, rins));
    return new ArrayList<>(facts.values());
  }

  private void dates(List<String> sentences) {
    for (String sentence : sentences) {
      for (Doing doing : Doing.values()) {
        if (doing.named.matcher(sentence).find()) {
          link(doing, sentence);
        } else if (doing == Doing.DELAYS
            && MOVED_DATE.matcher(sentence).find()
            && sentence.matches(
                "(?is).*\\beffective\\s+date\\w*\\b.*\\b(?:published|chang\\w+|\\d+\\s+FR)\\b.*")) {
          link(doing, sentence);
        }
      }
    }
  }

  private void summary(List<String> sentences) {
    for (String sentence : sentences) {
      for (Doing doing : Doing.values()) {
        boolean does =
            doing.active.matcher(sentence).find()
                || (declared.contains(doing) && doing.named.matcher(sentence).find());
        if (does && !ASKED.matcher(sentence).find()) {
          link(doing, sentence);
        }
      }
    }
  }

  /** A sentence of the text that does it: “makes the following correction to FR Doc. …”. */
  private void rest(List<String> sentences) {
    for (String sentence : sentences) {
      boolean number =
          sentence.matches("(?is).*\\b(?:FR\\s*Doc|(?:rule|notice|presidential)\\s+document)\\b.*");
      for (Doing doing : declared) {
        if (number && doing.named.matcher(sentence).find()) {
          link(doing, sentence);
        }
      }
    }
  }

  /** It says what it does and no sentence of it names the other: the summary's first citation. */
  private void otherwise(Doing doing, Said said, List<String> rins) {
    if (facts.values().stream().anyMatch(fact -> fact.about().equals(doing.about()))) {
      return;
    }
    for (List<String> sentences : Sentences.of(said.summary())) {
      for (String sentence : sentences) {
        if (!others(sentence).isEmpty()) {
          link(doing, others(sentence).getFirst(), sentence);
          return;
        }
      }
    }
    rins.forEach(rin -> link(doing, "RIN " + rin, said.action()));
  }

  private List<String> others(String sentence) {
    return References.documents(sentence).stream()
        .map(References.Named::name)
        .filter(name -> !own.contains(name))
        .toList();
  }

  private void link(Doing doing, String sentence) {
    others(sentence).forEach(other -> link(doing, other, sentence));
  }

  private void link(Doing doing, String other, String words) {
    if (!own.contains(other)) {
      facts.putIfAbsent(
          doing + " " + other, new Fact(FactKind.CONCERNS, doing.about(), other, words));
    }
  }
}
