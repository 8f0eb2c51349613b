package lexdelta.searchapi.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lexdelta.searchapi.export.PdfText.Look;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Sets a handout as PDF. Lengths are in points. Used once. */
final class PdfHandout {
  private static final float SIZE = 10.5f;

  /** Lines that stand together: those that lead in, and the first point. */
  private static final int LEAD_IN = 4;

  private static final float STEP = 16;

  private final PdfText text;
  private final PdfTags tags;

  PdfHandout(PdfText text, PdfTags tags) {
    this.text = text;
    this.tags = tags;
  }

  void write(Handout handout) throws IOException {
    Optional<Logo> logo = handout.logo();
    if (logo.isPresent()) {
      text.figure(logo.get(), 160, 56);
    }
    Masthead masthead = handout.masthead();
    text.paragraph(List.of(Words.of(masthead.title())), new Look("H1", 18, true, 0, 8));
    text.paragraph(List.of(Words.of(masthead.sides())), new Look("P", SIZE, false, 0, 4));
    for (int i = 0; i < handout.parts().size(); i++) {
      if (handout.leadsIn(i)) {
        text.together(LEAD_IN, SIZE);
      }
      part(handout.parts().get(i));
    }
  }

  private void part(Part part) throws IOException {
    switch (part) {
      case Part.Heading heading -> text.paragraph(heading.words(), look(heading.level()));
      case Part.Paragraph paragraph ->
          text.paragraph(paragraph.words(), new Look("P", SIZE, false, 0, 6));
      case Part.Quotation quotation -> {
        PDStructureElement quote = tags.within(tags.document(), "BlockQuote");
        text.paragraph(quote, quotation.words(), new Look("P", SIZE, false, STEP, 6));
      }
      case Part.Bullets bullets -> list(tags.document(), bullets.items(), 1);
      case Part.Table table -> {
        PDStructureElement element = text.table();
        text.row(element, "TH", table.heads(), table.heads().size());
        for (List<List<Words>> row : table.rows()) {
          text.row(element, "TD", row, table.heads().size());
        }
      }
    }
  }

  private static Look look(int level) {
    return new Look("H" + (level + 1), 15 - 1.25f * level, true, 0, 14 - 2 * level);
  }

  private void list(PDStructureElement parent, List<Part.Item> items, int depth)
      throws IOException {
    PDStructureElement list = tags.within(parent, "L");
    for (Part.Item item : items) {
      Look look = new Look("LBody", SIZE, false, STEP * Math.min(depth, 8), 3);
      PDStructureElement body = text.item(list, item.words(), look);
      if (!item.under().isEmpty()) {
        list(body, item.under(), depth + 1);
      }
    }
  }
}
