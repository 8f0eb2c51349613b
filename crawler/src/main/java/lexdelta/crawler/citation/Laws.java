package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

/** Reads which law a section is said to be of: “of the Act”, “of title 8, Code of Federal Regulations”. */
final class Laws {
  private static final Said NOTHING = new Said(new Law.Unsaid(), NO);

  private final Scan scan;
  private final TheAct theAct;

  Laws(Scan scan, TheAct theAct) {
    this.scan = scan;
    this.theAct = theAct;
  }

  /**
   * What is said.
   *
   * @param end behind the words; {@link Scan#NO} when nothing is said
   */
  record Said(Law law, int end) {}

  /** What is said behind a place of the text. */
  Said behind(int at) {
    boolean comma = scan.at(at) == ',';
    int next = scan.blanks(comma ? at + 1 : at);
    int of = scan.word(next, "of");
    if (of != NO && !comma) {
      Said said = of(scan.blanks(of));
      return said.end() == NO ? new Said(new Law.Other(), at) : said;
    }
    Said named = named(next);
    return named.end() == NO && !comma ? act(next) : named;
  }

  private Said of(int at) {
    int the = scan.word(at, "the");
    if (the != NO) {
      int next = scan.blanks(the);
      int former = scan.word(next, "former");
      Said act = act(former == NO ? next : scan.blanks(former));
      return act.end() == NO ? named(next) : act;
    }
    int thisOne = scan.word(at, "this");
    if (thisOne != NO) {
      return here(scan.blanks(thisOne));
    }
    Said named = named(at);
    return named.end() == NO ? act(at) : named;
  }

  private Said here(int at) {
    int act = scan.word(at, "Act");
    if (act != NO) {
      return new Said(new Law.ThisAct(), act);
    }
    int end = scan.oneOf(at, "chapter", "title", "part", "subchapter", "subpart", "subtitle");
    return end == NO ? NOTHING : new Said(new Law.Here(), end);
  }

  private Said act(int at) {
    int name = TheAct.name(scan, at);
    if (name != NO) {
      return new Said(new Law.TheAct(), name);
    }
    int act = TheAct.word(scan, at);
    boolean alone = act != NO && !scan.wordPart(act) && !ofADay(act);
    return alone ? new Said(theAct.meantAt(at) ? new Law.TheAct() : new Law.Other(), act) : NOTHING;
  }

  /** Whether “Act” at a place is a whole name, “the Act”, and that of ours. */
  boolean theActAt(int at) {
    int the = at - 4;
    return the >= 0 && scan.word(the, "the") != NO && scan.begins(the) && theAct.meantAt(at);
  }

  /** Whether it is an act by its day, “the Act of October 28, 1977”. */
  private boolean ofADay(int end) {
    int of = scan.word(scan.blanks(end), "of");
    int next = of == NO ? NO : scan.blanks(of);
    return next != NO && (scan.upper(next) || scan.digit(next));
  }

  private Said named(int at) {
    int title = scan.word(at, "title");
    if (title != NO) {
      return title(scan.blanks(title));
    }
    if (scan.digit(at)) {
      return numbered(at);
    }
    int within = division(at);
    PublicLaws.Numbered law = PublicLaws.number(scan, within);
    if (law != null) {
      return new Said(new Law.Public(law.congress(), law.number()), law.end());
    }
    Orders.Numbered order = Orders.number(scan, at);
    return order == null
        ? NOTHING
        : new Said(new Law.Order(order.series(), order.number()), order.end());
  }

  /** Behind “Division C of”, which is passed over. */
  private int division(int at) {
    int word = scan.oneOf(at, "division", "div");
    if (word == NO) {
      return at;
    }
    int letter = scan.blanks(scan.at(word) == '.' ? word + 1 : word);
    int of = scan.upper(letter) ? scan.word(scan.blanks(letter + 1), "of") : NO;
    int comma = scan.at(letter + 1) == ',' ? letter + 2 : NO;
    return of != NO ? scan.blanks(of) : comma != NO ? scan.blanks(comma) : at;
  }

  private Said title(int at) {
    int end = scan.digits(at);
    if (end == at || end - at > 2) {
      return NOTHING;
    }
    String title = scan.between(at, end);
    int next = scan.blanks(scan.at(end) == ',' ? end + 1 : end);
    int of = scan.words(next, "of", "the");
    int code = of == NO ? next : scan.blanks(of);
    int cfr = cfr(code);
    if (cfr != NO) {
      return new Said(new Law.Cfr(title), cfr);
    }
    int usc = usc(code);
    return usc == NO ? new Said(new Law.Title(title), end) : new Said(new Law.Code(title), usc);
  }

  /** “of 8 CFR”, “of 8 CFR chapter I”. */
  private Said numbered(int at) {
    int digits = scan.digits(at);
    int code = scan.blanks(digits);
    int cfr = digits - at <= 2 ? scan.abbreviation(code, "CFR") : NO;
    int usc = digits - at <= 2 ? scan.abbreviation(code, "USC") : NO;
    if (cfr == NO && usc == NO) {
      return NOTHING;
    }
    String title = scan.between(at, digits);
    int next = scan.blanks(Math.max(cfr, usc));
    if (scan.digit(next) || scan.at(next) == '§') {
      return NOTHING;
    }
    if (usc != NO) {
      return new Said(new Law.Code(title), usc);
    }
    int chapter = scan.oneOf(scan.blanks(cfr), "chapter", "ch");
    int numeral = chapter == NO ? NO : Codes.chapterNumber(scan, chapter);
    return new Said(new Law.Cfr(title), numeral == NO ? cfr : numeral);
  }

  /** Behind the name of the Code of Federal Regulations. */
  int cfr(int at) {
    int words = scan.words(at, "Code", "of", "Federal", "Regulations");
    return words == NO ? scan.abbreviation(at, "CFR") : words;
  }

  /** Behind the name of the United States Code. */
  int usc(int at) {
    int words = scan.words(at, "United", "States", "Code");
    if (words != NO) {
      return words;
    }
    int short_ = scan.exactly(at, "U.S. Code");
    return short_ == NO ? scan.abbreviation(at, "USC") : short_;
  }
}
