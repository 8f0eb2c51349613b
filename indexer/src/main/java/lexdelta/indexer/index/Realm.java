package lexdelta.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Reading;

/**
 * What a text stands in, for saying where a term holds: the text itself, its part, its chapter, its
 * title. The Immigration and Nationality Act is title 8 of the United States Code, and defines for
 * title 8 of the Code of Federal Regulations too.
 */
final class Realm {
  private static final String OF_THE_ACT = "usc 8";

  private final String document;
  private final String part;
  private final String chapter;
  private final String title;

  private Realm(String document, String part, String chapter, String title) {
    this.document = document;
    this.part = part;
    this.chapter = chapter;
    this.title = title;
  }

  static Realm of(Reading reading) {
    String code = reading.kind() == DocumentKind.USC_SECTION ? "usc" : "cfr";
    String title = number(reading, "title").map(it -> code + " " + it).orElse("");
    return new Realm(
        reading.document().value(),
        below(title, "part", reading),
        code.equals("usc") ? title : below(title, "chapter", reading),
        title);
  }

  private static String below(String title, String kind, Reading reading) {
    return title.isEmpty()
        ? ""
        : number(reading, kind).map(it -> title + " " + kind + " " + it).orElse("");
  }

  private static Optional<String> number(Reading reading, String kind) {
    return reading.hierarchy().stream()
        .filter(it -> it.kind().equals(kind) && !it.number().isBlank())
        .map(Division::number)
        .map(it -> it.toLowerCase(Locale.ROOT))
        .findFirst();
  }

  /** All that holds in the text, the nearest first. */
  List<String> keys() {
    List<String> keys = new ArrayList<>(List.of(document, part, chapter, title));
    if (title.equals("cfr 8")) {
      keys.add(OF_THE_ACT);
    }
    keys.removeIf(String::isEmpty);
    return keys.stream().distinct().toList();
  }

  /**
   * Where a term of the text holds.
   *
   * @param scope in the words of the text
   */
  String of(String scope) {
    String words = scope.toLowerCase(Locale.ROOT);
    String wide =
        words.startsWith("this part") || words.startsWith("this subpart")
            ? part
            : words.matches("this (?:sub)?chapter.*")
                ? chapter
                : words.matches("this (?:title|act).*") ? title : "";
    return wide.isEmpty() ? document : wide;
  }
}
