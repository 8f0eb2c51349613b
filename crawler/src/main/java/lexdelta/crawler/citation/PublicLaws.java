package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code Pub. L. 106-386, § 102}, {@code Public Laws 104-208 and 105-100}, {@code P.L. 103–236}. */
final class PublicLaws {
  private final Scan scan;
  private final Finds finds;

  PublicLaws(Scan scan, Finds finds) {
    this.scan = scan;
    this.finds = finds;
  }

  /** A law by its number. */
  record Numbered(String congress, String number, int end) {}

  /** Behind the words before a number, {@code Pub. L. No.} */
  private static int named(Scan scan, int at) {
    int end = scan.words(at, "public", "laws");
    end = end == NO ? scan.words(at, "public", "law") : end;
    if (end == NO) {
      int pub = scan.word(at, "Pub");
      int law = pub == NO || scan.at(pub) != '.' ? NO : scan.blanks(pub + 1);
      end = law == NO ? NO : scan.oneOf(law, "Ls", "L", "Law");
    }
    if (end == NO) {
      int letters = scan.exactly(at, "P.L.");
      end = letters == NO ? scan.word(at, "PL") : letters;
    }
    if (end == NO) {
      return NO;
    }
    int next = scan.blanks(scan.at(end) == '.' ? end + 1 : end);
    int number = scan.oneOf(next, "Nos", "No");
    return number == NO ? next : scan.blanks(scan.at(number) == '.' ? number + 1 : number);
  }

  static @Nullable Numbered number(Scan scan, int at) {
    int start = named(scan, at);
    return start == NO ? null : digits(scan, start);
  }

  private static @Nullable Numbered digits(Scan scan, int at) {
    int congress = scan.digits(at);
    if (congress == at || congress - at > 3 || !scan.dash(congress)) {
      return null;
    }
    int number = scan.blanks(congress + 1);
    int end = scan.digits(number);
    return end == number || end - number > 4 || scan.wordPart(end)
        ? null
        : new Numbered(scan.between(at, congress), scan.between(number, end), end);
  }

  /** Reads from a place where such a citation may begin; behind it, or nowhere. */
  int read(int at) {
    Numbered law = number(scan, at);
    if (law == null) {
      return NO;
    }
    SectionBehind section = SectionBehind.read(scan, division(law.end()));
    int end = Tails.year(scan, section == null ? law.end() : section.end());
    List<String> labels = section == null ? List.of() : section.labels();
    finds.add(at, end, new PublicLaw(law.congress(), law.number(), labels));
    return more(end);
  }

  /** Behind {@code , div. C, tit. III}, which is passed over. */
  private int division(int at) {
    int end = at;
    for (int n = 0; n < 3; n++) {
      int next = scan.at(end) == ',' ? scan.blanks(end + 1) : NO;
      int word =
          next == NO
              ? NO
              : scan.oneOf(next, "div", "division", "tit", "title", "subtit", "subtitle");
      if (word == NO) {
        return end;
      }
      int name = scan.blanks(scan.at(word) == '.' ? word + 1 : word);
      int last = name;
      while (last - name < 6 && scan.upper(last)) {
        last++;
      }
      if (last == name) {
        return end;
      }
      end = last;
    }
    return end;
  }

  /** Further numbers behind the first: {@code and 105-100}. */
  private int more(int at) {
    int end = at;
    while (true) {
      Separator separator = Separator.read(scan, end);
      Numbered next = separator == null ? null : digits(scan, separator.end());
      if (separator == null || next == null || separator.range() || scan.at(next.end()) == '-') {
        return end;
      }
      finds.add(
          separator.end(), next.end(), new PublicLaw(next.congress(), next.number(), List.of()));
      end = next.end();
    }
  }
}
