package lexdelta.searchapi.export;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/**
 * The tree of a tagged PDF file (ISO 32000-1, 14.7): which marked content on which page belongs to
 * which paragraph. Used once.
 */
final class PdfTags {
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document = new PDStructureElement("Document", root);
  private final List<PDPage> pages = new ArrayList<>();
  private final List<COSArray> owners = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private record Link(PDAnnotationLink annotation, PDStructureElement owner) {}

  PdfTags() {
    root.appendKid(document);
  }

  PDStructureElement document() {
    return document;
  }

  PDStructureElement within(PDStructureNode parent, String type) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  /** From now on content lies on this page. */
  void page(PDPage page) {
    page.setStructParents(pages.size());
    // Readers go through the page in the order of the tree.
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    pages.add(page);
    owners.add(new COSArray());
  }

  /** The number under which a piece of content on the current page belongs to an element. */
  int content(PDStructureElement owner) {
    COSArray page = owners.getLast();
    PDMarkedContentReference reference = new PDMarkedContentReference();
    reference.setPage(pages.getLast());
    reference.setMCID(page.size());
    owner.appendKid(reference);
    page.add(owner.getCOSObject());
    return page.size() - 1;
  }

  /** A cell, {@code TD}, or {@code TH} at the head of its column. */
  PDStructureElement cell(PDStructureElement row, String type) {
    PDStructureElement cell = within(row, type);
    if (type.equals("TH")) {
      PDTableAttributeObject table = new PDTableAttributeObject();
      table.setScope(PDTableAttributeObject.SCOPE_COLUMN);
      cell.addAttribute(table);
    }
    return cell;
  }

  /** From now on this area of the current page leads there. */
  void link(PDStructureElement owner, PDRectangle area, URI to) throws IOException {
    PDActionURI action = new PDActionURI();
    action.setURI(to.toASCIIString());
    PDBorderStyleDictionary none = new PDBorderStyleDictionary();
    none.setWidth(0);
    PDAnnotationLink link = new PDAnnotationLink();
    link.setAction(action);
    link.setRectangle(area);
    link.setBorderStyle(none);
    link.setContents(to.toASCIIString());
    link.setPage(pages.getLast());
    pages.getLast().getAnnotations().add(link);
    PDObjectReference reference = new PDObjectReference();
    reference.setReferencedObject(link);
    reference.getCOSObject().setItem(COSName.PG, pages.getLast());
    owner.appendKid(reference);
    links.add(new Link(link, owner));
  }

  void finish(PDDocument pdf) {
    COSArray numbers = new COSArray();
    for (int i = 0; i < owners.size(); i++) {
      numbers.add(COSInteger.get(i));
      numbers.add(owners.get(i));
    }
    for (Link link : links) {
      int key = numbers.size() / 2;
      link.annotation().setStructParent(key);
      numbers.add(COSInteger.get(key));
      numbers.add(link.owner());
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    root.setParentTree(new PDNumberTreeNode(tree, COSArray.class));
    root.setParentTreeNextKey(owners.size() + links.size());
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    pdf.getDocumentCatalog().setMarkInfo(marked);
    pdf.getDocumentCatalog().setStructureTreeRoot(root);
  }
}
