package lexdelta.searchapi.export;

import java.net.URI;

/** What a part of an Office Open XML file refers to (ECMA-376 part 2, 9.3). */
final class OfficeRelations {
  static final String NAMESPACE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

  private final String prefix;
  private final Xml xml = new Xml();
  private int count;

  /**
   * None.
   *
   * @param prefix what their ids begin with
   */
  OfficeRelations(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Refers to another part.
   *
   * @return the id of the reference
   */
  String add(String type, String target) {
    String id = prefix + ++count;
    xml.empty("Relationship", "Id", id, "Type", NAMESPACE + "/" + type, "Target", target);
    return id;
  }

  /** Refers to an address outside of the file. */
  String link(URI to) {
    String id = prefix + ++count;
    xml.empty(
        "Relationship",
        "Id",
        id,
        "Type",
        NAMESPACE + "/hyperlink",
        "Target",
        to.toASCIIString(),
        "TargetMode",
        "External");
    return id;
  }

  /** Them as XML, without the element around them. */
  String written() {
    return xml.done();
  }

  /** Them as a part of their own. */
  String part() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + xml.done()
        + "</Relationships>";
  }
}
