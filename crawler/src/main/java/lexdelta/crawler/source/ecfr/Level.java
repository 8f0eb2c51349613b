package lexdelta.crawler.source.ecfr;

import java.util.Locale;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Division;

/**
 * A division as its element names it.
 *
 * @param kind as {@link Division#kind()}
 * @param number with hyphens; of a subject group empty, because what the publisher puts there is a
 *     digest that may change with the text
 */
record Level(String kind, String number) {
  private static final Pattern RESERVED = Pattern.compile("(?i) \\[reserved]$");

  static Level of(String element, String type, String n) {
    String kind =
        switch (type.toUpperCase(Locale.ROOT)) {
          case "SUBCHAP" -> "subchapter";
          case "SUBJGRP" -> "subject group";
          case "" -> byElement(element);
          default -> type.toLowerCase(Locale.ROOT);
        };
    return new Level(kind, kind.equals("subject group") ? "" : number(n));
  }

  private static String number(String n) {
    return Designation.step(RESERVED.matcher(n).replaceFirst(""));
  }

  private static String byElement(String element) {
    return switch (element) {
      case "DIV1" -> "title";
      case "DIV2" -> "subtitle";
      case "DIV3" -> "chapter";
      case "DIV4" -> "subchapter";
      case "DIV5" -> "part";
      case "DIV6" -> "subpart";
      default -> "subject group";
    };
  }
}
