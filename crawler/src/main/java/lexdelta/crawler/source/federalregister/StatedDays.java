package lexdelta.crawler.source.federalregister;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;

/**
 * The days on which a document takes effect, must be complied with, or closes for comments, each
 * with the sentence that says so. A day that is only told of (when another document was published,
 * from when an effective date is moved, when a meeting is held) is none of them.
 *
 * <p>A fact's {@code about} is empty for the document as a whole. Otherwise it says of what in it the
 * day is stated, as the sentence words it ({@code amendment to § 1003.2 in amendatory instruction
 * 3}), or names by citation the other document whose effective day is moved.
 */
final class StatedDays {
  private static final Pattern KEY =
      Pattern.compile(
          "(?i)\\b(?:(effective|in(?:to)?\\s+effect|takes?\\s+effect|(?:extension|designation)\\b[^.;]*?\\bbegin\\w*)"
              + "|(comments?)|(comply|compliance|mandatory|applicab\\w+|appl(?:y|ies))"
              + "|(requests?|hearings?|objections?|petitions?|submissions?)"
              + "|(meetings?|held|agenda|applications?|nominations?|(?<!Federal\\s)regist(?:er|ration)|re-registration"
              + "|period\\s+of\\s+support|webinar|incorporation\\s+by\\s+reference|optional|conven\\w+"
              + "|workshop|conference|enforcement))\\b");
  private static final Pattern TOLD_OF_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:published|issued|dated|appear(?:ed|ing|s)|signed|filed|approved|adopted|enacted"
              + "|proposed|promulgated|announced|delayed|amended|stayed|corrected|extended|suspended"
              + "|revised|withdrawn|postponed)\\s+(?:in\\s+the\\s+Federal\\s+Register\\s+)?(?:on\\s+)?"
              + "(?:[A-Z][a-z]+day,\\s*)?$");
  private static final Pattern CITED_AFTER =
      Pattern.compile("^,?\\s*(?:at\\s*)?\\(?\\s*(?:see\\s+)?\\d{1,3}\\s+(?:FR|Fed\\.|F\\.R\\.)");
  private static final Pattern CITED_BEFORE =
      Pattern.compile("\\bFR\\s+[\\d,]+(?:[-–]\\d+)?[,;]\\s*$");
  private static final Pattern MOVES =
      Pattern.compile(
          "(?i)\\b(?:delay|postpon|defer|extend|chang)\\w*|\\bstay(?:s|ed|ing)?\\b|\\beffective\\s+dates?\\s+(?:of|for)\\s+(?:the\\s+|its\\s+)?(?:\\d+\\s+FR|[^.;]*?\\bpublished\\b)");
  private static final Pattern FORMER = Pattern.compile("(?i)\\bfrom\\s+$");
  private static final Pattern MOVED_ON = Pattern.compile("(?i)^,?\\s*(?:to|until)\\b");
  private static final Pattern MOVED =
      Pattern.compile(
          "(?i)\\beffective\\s+dates?\\b|\\b(?:delay|postpon|defer|extend|chang|stay)\\w*");
  private static final Pattern HOURS =
      Pattern.compile(
          "(?i)\\bfrom\\s+(?:noon|midnight|\\d{1,2}(?::\\d\\d)?\\s*[ap]\\.m\\.)\\s[^,;]*$");
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?i)\\b(?:through|until|to|ending|ends|expires?|terminates?)\\s+(?:on\\s+)?(?:midnight\\s+(?:on\\s+)?)?"
              + "(?:(?:noon|\\d{1,2}(?::\\d\\d)?\\s*[ap]\\.m\\.)[^.;]{0,30}?\\bon\\s+)?(?:[A-Z][a-z]+day,\\s*)?$");
  private static final Pattern NOT_UNTIL =
      Pattern.compile("(?i)\\bnot\\s+(?:be\\s+|become\\s+|take\\s+)?effect(?:ive)?\\s+until\\s+$");
  private static final Pattern INDEFINITELY =
      Pattern.compile(
          "(?i)\\b(delay|postpon|stay|suspen)\\w*\\b[^.;]*\\b(?:indefinitely|until\\s+further\\s+notice)|\\b(?:indefinite)\\s+(delay|stay|postponement|suspension)");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:[\\w-]+\\s+){0,3}(effective|compliance|comments?|applicability)\\s*(?:due\\s+|closing\\s+)?(?:dates?|period)?[.:]");

  private final Optional<LocalDate> publishedOn;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private Optional<LocalDate> effectiveOn = Optional.empty();
  private String label = "";

  StatedDays(Optional<LocalDate> publishedOn) {
    this.publishedOn = publishedOn;
  }

  /** Reads paragraphs that are about days. */
  List<Fact> of(List<String> paragraphs) {
    return of(paragraphs, sentence -> true);
  }

  /** Reads those sentences of a text that say of themselves when they take effect. */
  List<Fact> ofText(List<String> paragraphs) {
    Pattern effect = Pattern.compile("(?i)\\b(?:effective|take\\s+effect|in\\s+effect)\\b");
    return of(paragraphs, sentence -> effect.matcher(sentence).find());
  }

  private List<Fact> of(List<String> paragraphs, Predicate<String> wanted) {
    for (List<String> sentences : Sentences.of(paragraphs)) {
      label = "";
      for (String sentence : sentences) {
        if (LABEL.matcher(sentence).matches()) {
          label = sentence;
        } else if (wanted.test(sentence)) {
          sentence(sentence);
        }
      }
    }
    return List.copyOf(facts.values());
  }

  private void sentence(String sentence) {
    Matcher indefinitely = INDEFINITELY.matcher(sentence);
    if (indefinitely.find()) {
      String how = indefinitely.group().toLowerCase(Locale.ROOT);
      String standing = how.contains("stay") || how.contains("suspen") ? "stayed" : "delayed";
      add(FactKind.STANDING, "", standing + " indefinitely", sentence);
    }
    Subject subject = new Subject(sentence);
    for (DayWords.Named named : DayWords.in(sentence, publishedOn, effectiveOn)) {
      if (!toldOf(sentence, named)) {
        stated(sentence, named, subject);
      }
    }
  }

  /** Whether a day is only told of. */
  private static boolean toldOf(String sentence, DayWords.Named named) {
    String before = sentence.substring(0, named.start());
    String after = sentence.substring(named.end());
    boolean cited = before.endsWith("(") && after.startsWith(")");
    boolean former =
        MOVES.matcher(sentence).find()
            && FORMER.matcher(before).find()
            && MOVED_ON.matcher(after).find();
    return cited
        || CITED_BEFORE.matcher(before).find()
        || former
        || TOLD_OF_BEFORE.matcher(before).find()
        || CITED_AFTER.matcher(after).find();
  }

  private void stated(String sentence, DayWords.Named named, Subject subject) {
    String before = sentence.substring(0, named.start());
    switch (key(sentence, named)) {
      case "effective" -> effective(sentence, before, named.day(), subject.of(named));
      case "comments" -> {
        if (!before.matches("(?is).*\\bpublication\\b[^.;]{0,40}\\bon\\s+")) {
          add(FactKind.COMMENTS_CLOSE_ON, "", named.day().toString(), sentence);
        }
      }
      case "compliance" -> add(FactKind.COMPLIANCE_ON, "", named.day().toString(), sentence);
      case "applicability" ->
          add(FactKind.COMPLIANCE_ON, "applicability", named.day().toString(), sentence);
      default -> {}
    }
  }

  /** What a day is about: by the word before it that is nearest, or else after it, or the label. */
  private String key(String sentence, DayWords.Named named) {
    String nearest = "";
    boolean comments = false;
    Matcher key = KEY.matcher(sentence);
    while (key.find() && key.end() <= named.start()) {
      nearest = named(key);
      comments |= nearest.equals("comments");
      if (nearest.equals("asked") && comments) {
        nearest = "comments"; // “comments and requests for a hearing must be received by”
      }
    }
    if (nearest.isEmpty()) {
      Matcher after = KEY.matcher(sentence).region(named.end(), sentence.length());
      nearest = after.find() && after.start() - named.end() < 60 ? named(after) : "";
    }
    if (nearest.isEmpty()) {
      Matcher labelled = KEY.matcher(label);
      nearest = labelled.find() ? named(labelled) : "";
    }
    return nearest;
  }

  private static String named(Matcher key) {
    if (key.group(1) != null) {
      return "effective";
    }
    if (key.group(2) != null) {
      return "comments";
    }
    if (key.group(3) != null) {
      return key.group(3).toLowerCase(Locale.ROOT).startsWith("appl")
          ? "applicability"
          : "compliance";
    }
    return key.group(4) != null ? "asked" : "other";
  }

  private void effective(String sentence, String before, LocalDate day, String about) {
    // “Effective March 20, the effective date of the rule … is delayed until May 22” moves but one.
    boolean moves = MOVES.matcher(sentence).find() && MOVED.matcher(before).find();
    List<String> others =
        moves
            ? References.documents(sentence).stream().map(References.Named::name).toList()
            : List.of();
    if (!others.isEmpty()) {
      others.forEach(other -> add(FactKind.EFFECTIVE_ON, other, day.toString(), sentence));
      return;
    }
    if (!moves && UNTIL.matcher(before).find() && !NOT_UNTIL.matcher(before).find()) {
      if (HOURS.matcher(before).find() && !before.matches("(?s).*\\d{4}.*")) {
        add(FactKind.EFFECTIVE_ON, about, day.toString(), sentence); // some hours of one day
      }
      add(FactKind.EFFECTIVE_UNTIL, about, day.toString(), sentence);
      return;
    }
    if (about.isEmpty() && effectiveOn.isEmpty()) {
      effectiveOn = Optional.of(day);
    }
    add(FactKind.EFFECTIVE_ON, about, day.toString(), sentence);
  }

  private void add(FactKind kind, String about, String value, String sentence) {
    facts.putIfAbsent(kind + "\n" + about + "\n" + value, new Fact(kind, about, value, sentence));
  }

  /** Of what in a document the effective days of a sentence are stated. */
  private static final class Subject {
    private static final Pattern CLAUSE =
        Pattern.compile(
            "(?i);\\s*(?:and\\s+)?|,?\\s*\\b(?:except(?:\\s+(?:that|for))?|provided\\s+that"
                + "|with\\s+the\\s+exception\\s+of)\\b\\s*");
    private static final Pattern VERB =
        Pattern.compile(
            "(?is),?\\s*\\b(?:(?:which|that)\\s+)?(?:(?:is|are|will\\s+be|will\\s+become|becomes?|shall\\s+be"
                + "|shall\\s+become|takes?|will\\s+take|remains?|will\\s+remain|goes)\\b|effective\\b).*");
    private static final Pattern LABELLED = Pattern.compile("^[A-Z][\\w ]{3,40}:\\s*");
    private static final Pattern ARTICLE =
        Pattern.compile("(?i)^[\\s,]*(?:and\\s+)?(?:for\\s+)?(?:the\\s+)?");
    private static final Pattern WITHIN =
        Pattern.compile(
            "(?i)§|\\b(?:amendments?|instructions?|paragraphs?|sections?|appendix|subparts?|parts?"
                + "|provisions?|addition|removal|revisions?)\\b");
    private static final Pattern WHOLE =
        Pattern.compile(
            "(?i)(?:all\\s+(?:the\\s+)?provisions\\s+of\\s+)?(?:this|these|the)\\s+(?:[\\w-]+\\s+){0,3}"
                + "(?:rules?|documents?|notices?|orders?|corrections?|bulletin|action|regulations?"
                + "|amendments?(?:\\s+(?:in|made\\s+by)\\s+this\\s+[\\w\\s]+)?)");
    private static final int LONGEST = 500;

    private final String sentence;
    private int from;
    private String about = "";

    Subject(String sentence) {
      this.sentence = sentence;
    }

    /** A day that no verb parts from the day before it is stated of the same. */
    String of(DayWords.Named named) {
      String since = sentence.substring(from, named.start());
      if (from == 0 || VERB.matcher(since).find()) {
        about = about(since);
      }
      from = named.end();
      return about;
    }

    private String about(String since) {
      int start = 0;
      Matcher clause = CLAUSE.matcher(since);
      while (clause.find()) {
        start = clause.end();
      }
      String words =
          LABELLED
              .matcher(VERB.matcher(since.substring(start)).replaceFirst(""))
              .replaceFirst("")
              .strip();
      String subject = ARTICLE.matcher(words).replaceFirst("").strip();
      boolean exception = start > 0 && subject.length() > 3;
      return (exception || WITHIN.matcher(subject).find())
              && subject.length() <= LONGEST
              && !WHOLE.matcher(words).matches()
          ? subject
          : "";
    }
  }
}
