package lexdelta.searchapi.export;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * The tree of a tagged PDF file (ISO 32000-1, 14.7): which marked content on which page belongs to
 * which paragraph. Used once.
 */
final class PdfTags {
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document = new PDStructureElement("Document", root);
  private final List<PDPage> pages = new ArrayList<>();
  private final List<COSArray> owners = new ArrayList<>();

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

  void finish(PDDocument pdf) {
    COSArray numbers = new COSArray();
    for (int i = 0; i < owners.size(); i++) {
      numbers.add(COSInteger.get(i));
      numbers.add(owners.get(i));
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    root.setParentTree(new PDNumberTreeNode(tree, COSArray.class));
    root.setParentTreeNextKey(owners.size());
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    pdf.getDocumentCatalog().setMarkInfo(marked);
    pdf.getDocumentCatalog().setStructureTreeRoot(root);
  }
}
