package lexdelta.crawler.source.ecfr;

import java.util.Optional;
import lexdelta.crawler.record.Emphasis.Style;
import lexdelta.crawler.record.ProvisionKind;

/** What the elements of the eCFR's XML mean, by their names. */
final class Elements {
  private Elements() {}

  /** Whether a name is that of a division that holds other divisions: title to subject group. */
  static boolean division(String name) {
    return name.length() == 4
        && name.startsWith("DIV")
        && name.charAt(3) >= '1'
        && name.charAt(3) <= '7';
  }

  /** Whether a name is that of a section or an appendix. */
  static boolean document(String name) {
    return name.equals("DIV8") || name.equals("DIV9");
  }

  /** What a block is, given what it stands in. What stands beside the text has only such in it. */
  static ProvisionKind kind(String name, ProvisionKind around) {
    if (around.besideText()) {
      return around;
    }
    return switch (name) {
      case "HEAD", "HED", "HD1", "HD2", "HD3", "HD4", "HD5", "HED1", "HED2", "HED3", "CAPTION" ->
          ProvisionKind.HEADING;
      case "EXTRACT" -> ProvisionKind.EXTRACT;
      case "EXAMPLE" -> ProvisionKind.EXAMPLE;
      case "NOTE", "NOTES", "CROSSREF" -> ProvisionKind.NOTE;
      case "FTNT" -> ProvisionKind.FOOTNOTE;
      case "AUTH" -> ProvisionKind.AUTHORITY;
      case "SOURCE", "SECAUTH", "PARAUTH", "CITA", "APPRO" -> ProvisionKind.SOURCE_NOTE;
      case "EDNOTE", "EFFDNOT" -> ProvisionKind.EDITORIAL_NOTE;
      case "XREF" -> ProvisionKind.AMENDMENT_NOTICE;
      default -> around;
    };
  }

  /** Whether an element is part of the running text wherever it stands. */
  static boolean inline(String name) {
    return switch (name) {
      case "I",
          "B",
          "E",
          "EM",
          "STRONG",
          "U",
          "A",
          "SPAN",
          "SU",
          "SUP",
          "SUB",
          "FR",
          "AC",
          "FTREF" ->
          true;
      default -> false;
    };
  }

  /** Whether an element begins a block even inside a paragraph. */
  static boolean block(String name) {
    return switch (name) {
      case "P",
          "PSPACE",
          "FRP",
          "EXTRACT",
          "EXAMPLE",
          "NOTE",
          "NOTES",
          "CROSSREF",
          "FTNT",
          "AUTH",
          "SOURCE",
          "SECAUTH",
          "PARAUTH",
          "CITA",
          "APPRO",
          "EDNOTE",
          "EFFDNOT",
          "HEAD",
          "HD1",
          "HD2",
          "HD3",
          "HD4",
          "HD5",
          "HED1",
          "HED2",
          "HED3",
          "CAPTION",
          "DIV",
          "TABLE",
          "LI",
          "UL",
          "OL" ->
          true;
      default -> name.startsWith("FP") || name.startsWith("FL-");
    };
  }

  /** Whether an element goes on in the line that a run-in heading or a leader began. */
  static boolean runsOn(String name) {
    return switch (name) {
      case "P", "PSPACE", "LDRFIG" -> true;
      default -> name.startsWith("FP");
    };
  }

  static boolean row(String name) {
    return name.equals("TR") || name.equals("ROW") || name.equals("BOXHD");
  }

  /** How an element sets its text apart, by the element and the code of its typeface. */
  static Optional<Style> style(String name, String typeface) {
    return switch (name) {
      case "I", "EM" -> Optional.of(Style.ITALIC);
      case "B", "STRONG" -> Optional.of(Style.BOLD);
      case "SU", "SUP" -> Optional.of(Style.SUPERSCRIPT);
      case "SUB" -> Optional.of(Style.SUBSCRIPT);
      case "E" ->
          switch (typeface) {
            case "02" -> Optional.of(Style.BOLD);
            case "03", "7462" -> Optional.of(Style.ITALIC);
            case "04" -> Optional.of(Style.SMALL_CAPS);
            case "51" -> Optional.of(Style.SUPERSCRIPT);
            case "52" -> Optional.of(Style.SUBSCRIPT);
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }
}
