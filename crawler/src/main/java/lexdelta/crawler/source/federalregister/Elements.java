package lexdelta.crawler.source.federalregister;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Emphasis.Style;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.source.markup.GuardedXml;

/** What the elements of the Federal Register's XML mean, in both dialects, by the first's names. */
final class Elements {
  /** What is running text wherever it stands. */
  static final String INLINE = "INLINE";

  /** What only holds other elements. */
  static final String GROUP = "GROUP";

  /** A number that the heading after it goes on. */
  static final String NUMBER = "NUMBER";

  private static final Pattern STYLED = Pattern.compile("-uslm-sgm:([A-Z0-9-]+).*");
  private static final Pattern GRID = Pattern.compile("-gpo-grid-\\d+-(\\d+)");

  private Elements() {}

  /** The name of the element that starts here, as the first dialect has it. */
  static String name(GuardedXml xml, boolean uslm) {
    return uslm ? uslm(xml) : xml.name();
  }

  private static String uslm(GuardedXml xml) {
    String name = xml.name();
    Matcher styled = STYLED.matcher(xml.attribute("style"));
    String style = styled.matches() ? styled.group(1) : "";
    return switch (name) {
      case "NUM" -> style.equals("HED") ? NUMBER : style.equals("SECTNO") ? style : INLINE;
      case "INLINE" -> "E";
      case "REF" -> style.equals("SU") ? style : INLINE;
      case "BR" -> "BR";
      case "HEADINGTEXT", "DATE", "AMENDINGACTION", "DESIGNATOR", "LABEL" ->
          style.equals("SECTNO") || style.equals("SUBJECT") ? style : INLINE;
      case "HEADING" -> style.isEmpty() ? "I" : style;
      case "REFERENCEITEM", "HEADINGITEM" -> "P";
      default -> style.isEmpty() ? unstyled(name) : style;
    };
  }

  private static String unstyled(String name) {
    return switch (name) {
      case "CONTENT",
          "CHAPEAU",
          "MAIN",
          "PREFACE",
          "NOTES",
          "ACTION",
          "SIGNATURES",
          "CAPTION",
          "TBODY",
          "TFOOT",
          "RULEPREAMBLE",
          "FOREIGN" ->
          GROUP;
      case "ACTIONDESCRIPTION" -> "ACT";
      case "PARAGRAPH", "CONTINUATION" -> "P";
      case "TR" -> "ROW";
      case "TD" -> "ENT";
      case "TH" -> "CHED";
      case "ELIDED" -> "STARS";
      default -> name;
    };
  }

  /** Whether an element says in which part of the document its text stands. */
  static boolean zone(String name) {
    return switch (name) {
      case "AGENCY",
          "SUBAGY",
          "CFR",
          "RIN",
          "DEPDOC",
          "SUBJECT",
          "AGY",
          "ACT",
          "SUM",
          "DATES",
          "EFFDATE",
          "ADD",
          "FURINF",
          "SUPLINF",
          "LSTSUB",
          "REGTEXT",
          "SIG",
          "FRDOC",
          "FILED" ->
          true;
      default -> false;
    };
  }

  /** What a block is, given what it stands in. */
  static ProvisionKind kind(String name, ProvisionKind around) {
    if (around == ProvisionKind.FOOTNOTE) {
      return around;
    }
    return switch (name) {
      case "HD", "HED", "HED1", "SUBJECT", "SECTNO", "SECHD", "TTITLE", "RESERVED", NUMBER ->
          ProvisionKind.HEADING;
      case "AGENCY", "SUBAGY", "CFR", "RIN", "DEPDOC" -> ProvisionKind.FACT;
      case "AMDPAR" -> ProvisionKind.INSTRUCTION;
      case "QUOTEDCONTENT", "REGTEXT", "SECTION" -> ProvisionKind.PARAGRAPH;
      case "EXTRACT" -> ProvisionKind.EXTRACT;
      case "EXAMPLE" -> ProvisionKind.EXAMPLE;
      case "NOTE", "TNOTE", "TDESC" -> ProvisionKind.NOTE;
      case "FTNT" -> ProvisionKind.FOOTNOTE;
      case "EDNOTE" -> ProvisionKind.EDITORIAL_NOTE;
      case "FRDOC", "FILED" -> ProvisionKind.SOURCE_NOTE;
      default -> heading(name) ? ProvisionKind.HEADING : around;
    };
  }

  private static boolean heading(String name) {
    return name.length() == 3 && name.startsWith("HD") && Character.isDigit(name.charAt(2));
  }

  /** Whether an element is part of the running text wherever it stands. */
  static boolean inline(String name) {
    return switch (name) {
      case INLINE, "E", "SU", "I", "B", "FR", "AC", "SUB", "SUP" -> true;
      default -> false;
    };
  }

  /** Whether an unknown element inside is running text. */
  static boolean paragraph(String name) {
    return switch (name) {
      case "P",
          "NPAR",
          "AMDPAR",
          "CFR",
          "RIN",
          "DEPDOC",
          "AGENCY",
          "SUBAGY",
          "SUBJECT",
          "SECTNO",
          "HED",
          "HD",
          "TTITLE",
          "TNOTE",
          "TDESC",
          "DATED",
          "NAME",
          "TITLE",
          "FRDOC",
          "FILED" ->
          true;
      default -> heading(name) || name.startsWith("FP");
    };
  }

  /** Whether an element begins a block even inside a paragraph. */
  static boolean block(String name) {
    return switch (name) {
      case "EXTRACT", "NOTE", "FTNT", "SECTION", "QUOTEDCONTENT", "GPH", "GPOTABLE" -> true;
      default -> paragraph(name);
    };
  }

  /** Whether text so set apart is parted by spaces from what stands around it. */
  static boolean parted(Style style) {
    return style != Style.SUPERSCRIPT && style != Style.SUBSCRIPT;
  }

  /** How an element sets its text apart. */
  static Optional<Style> style(String name, GuardedXml xml) {
    return switch (name) {
      case "I" -> Optional.of(Style.ITALIC);
      case "B" -> Optional.of(Style.BOLD);
      case "SU", "SUP" -> Optional.of(Style.SUPERSCRIPT);
      case "SUB" -> Optional.of(Style.SUBSCRIPT);
      case "E" -> style(typeface(xml));
      default -> Optional.empty();
    };
  }

  /** The code of a typeface, without leading zeros: {@code T="03"}, {@code -gpo-grid-0-3}. */
  private static String typeface(GuardedXml xml) {
    Matcher grid = GRID.matcher(xml.attribute("class"));
    return (grid.find() ? grid.group(1) : xml.attribute("T")).replaceFirst("^0+", "");
  }

  private static Optional<Style> style(String typeface) {
    return switch (typeface) {
      case "2" -> Optional.of(Style.BOLD);
      case "3", "7462" -> Optional.of(Style.ITALIC);
      case "4" -> Optional.of(Style.SMALL_CAPS);
      case "51" -> Optional.of(Style.SUPERSCRIPT);
      case "52" -> Optional.of(Style.SUBSCRIPT);
      default -> Optional.empty();
    };
  }
}
