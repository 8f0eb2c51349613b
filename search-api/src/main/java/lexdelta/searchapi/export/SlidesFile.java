package lexdelta.searchapi.export;

import java.util.List;
import java.util.Optional;

/**
 * A handout as slides (PresentationML, ECMA-376): a title slide, then one a heading, and as many
 * more as its text needs. Titles are in the titles' placeholders, so that the slides can be gone
 * through by them.
 */
public final class SlidesFile {
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.presentationml.presentation";

  private static final String SLIDE =
      "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";
  private static final int FIRST_ID = 256;

  private static final List<String> FIXED =
      List.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "ppt/_rels/presentation.xml.rels",
          "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
          "ppt/slideLayouts/_rels/slideLayout2.xml.rels",
          "ppt/slideLayouts/slideLayout1.xml",
          "ppt/slideLayouts/slideLayout2.xml",
          "ppt/slideMasters/_rels/slideMaster1.xml.rels",
          "ppt/slideMasters/slideMaster1.xml",
          "ppt/theme/theme1.xml");

  private final OfficeZip zip = new OfficeZip("slides/");
  private final OfficeRelations slides = new OfficeRelations("rIdS");
  private final Xml list = new Xml();
  private final Xml types = new Xml();
  private int count;

  private SlidesFile() {}

  /** The file. */
  public static byte[] of(Handout handout) {
    SlidesFile file = new SlidesFile();
    file.write(handout);
    return file.zip.bytes(handout.masthead().day());
  }

  private void write(Handout handout) {
    FIXED.forEach(zip::putFixed);
    zip.put(
        "docProps/core.xml", OfficeZip.filled(zip.fixed("docProps/core.xml"), handout.masthead()));
    OfficeRelations first = relations(1);
    Optional<String> logo = handout.logo().map(it -> logo(it, first));
    slide(new SlideXml(first).title(handout, logo), first);
    for (Slide slide : SlideDeck.of(handout)) {
      OfficeRelations relations = relations(2);
      slide(new SlideXml(relations).slide(slide, handout.masthead(), count + 1), relations);
    }
    zip.append("[Content_Types].xml", types.done());
    zip.append("ppt/_rels/presentation.xml.rels", slides.written());
    zip.put(
        "ppt/presentation.xml",
        zip.fixed("ppt/presentation.xml").replace("</p:sldIdLst>", list.done() + "</p:sldIdLst>"));
  }

  private static OfficeRelations relations(int layout) {
    OfficeRelations relations = new OfficeRelations("rId");
    relations.add("slideLayout", "../slideLayouts/slideLayout" + layout + ".xml");
    return relations;
  }

  private String logo(Logo logo, OfficeRelations relations) {
    zip.put("ppt/media/" + logo.fileName(), logo.bytes());
    return relations.add("image", "../media/" + logo.fileName());
  }

  private void slide(String slide, OfficeRelations relations) {
    String name = "slide" + ++count + ".xml";
    zip.put("ppt/slides/" + name, slide);
    zip.put("ppt/slides/_rels/" + name + ".rels", relations.part());
    String id = slides.add("slide", "slides/" + name);
    list.empty("p:sldId", "id", Integer.toString(FIRST_ID + count), "r:id", id);
    types.empty("Override", "PartName", "/ppt/slides/" + name, "ContentType", SLIDE);
  }
}
