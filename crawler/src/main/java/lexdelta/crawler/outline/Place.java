package lexdelta.crawler.outline;

import java.util.List;

/**
 * A unit of a document with its permanent address and its citation.
 *
 * @param address that of the document and the names of the units: {@code
 *     /us/cfr/t8/s214.2/h/13/iii}. It says nothing of positions, so it stays when text is put in
 *     before it
 * @param citation as practitioners write it: {@code 8 CFR 214.2(h)(13)(iii)}; units without a label
 *     by their words, in quotation marks
 * @param units from the outermost to its own
 */
public record Place(String address, String citation, List<Unit> units) {
  public Place {
    units = List.copyOf(units);
    if (units.isEmpty()) {
      throw new IllegalArgumentException("A place without a unit: " + address);
    }
  }

  /** The unit itself. */
  public Unit unit() {
    return units.getLast();
  }

  /** The names of its units: {@code h, 13, iii}. */
  public List<String> names() {
    return units.stream().map(Unit::name).toList();
  }

  /** The same as the end of its address: {@code h/13/iii}. */
  public String path() {
    return String.join("/", names());
  }

  /** The names of those of its units that have a label, as a citation gives them. */
  public List<String> labels() {
    return units.stream().filter(Unit::labelled).map(Unit::name).toList();
  }

  /** How deep it stands, 1 the outermost. */
  public int depth() {
    return units.size();
  }

  /** As a citation within the document names its own unit: {@code (iii)}, {@code “business day”}. */
  public String sign() {
    return sign(unit());
  }

  static String sign(Unit unit) {
    int twice = unit.name().indexOf('~');
    String name = twice < 0 ? unit.name() : unit.name().substring(0, twice);
    String again = twice < 0 ? "" : " [no. " + unit.name().substring(twice + 1) + "]";
    if (!unit.labelled()) {
      return "“" + name.replace('-', ' ') + "”" + again;
    }
    boolean bracketed = unit.label().startsWith("(");
    return (bracketed ? unit.label() : "(" + name + ")") + again;
  }

  static String cited(String document, List<Unit> units) {
    StringBuilder signs = new StringBuilder(document);
    for (Unit unit : units) {
      String sign = sign(unit);
      signs.append(unit.labelled() ? sign : " " + sign + " ");
    }
    return signs.toString().replace("  ", " ").strip();
  }
}
