package lexdelta.searchapi.export;

import java.util.List;

/** What a {@link Handout} consists of. */
public sealed interface Part {
  /** How many levels of headings there are under the title. */
  int DEEPEST = 4;

  /**
   * A heading.
   *
   * @param level under the title, from 1 to {@value #DEEPEST}
   */
  record Heading(int level, List<Words> words) implements Part {
    public Heading {
      if (level < 1 || level > DEEPEST) {
        throw new IllegalArgumentException(
            "A heading is of level 1 to " + DEEPEST + ", not " + level);
      }
      words = List.copyOf(words);
    }
  }

  record Paragraph(List<Words> words) implements Part {
    public Paragraph {
      words = List.copyOf(words);
    }
  }

  /** What somebody said of it: commentary, or a passage of another text. */
  record Quotation(List<Words> words) implements Part {
    public Quotation {
      words = List.copyOf(words);
    }
  }

  record Bullets(List<Item> items) implements Part {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** A point of a list, with the points under it. */
  record Item(List<Words> words, List<Item> under) {
    public Item {
      words = List.copyOf(words);
      under = List.copyOf(under);
    }

    public static Item of(Words... words) {
      return new Item(List.of(words), List.of());
    }
  }

  /**
   * A table.
   *
   * @param heads of its columns, one each
   */
  record Table(List<List<Words>> heads, List<List<List<Words>>> rows) implements Part {
    public Table {
      heads = heads.stream().map(List::copyOf).toList();
      rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
      for (List<List<Words>> row : rows) {
        if (row.size() != heads.size()) {
          throw new IllegalArgumentException(
              "A row has %d cells under %d heads".formatted(row.size(), heads.size()));
        }
      }
    }
  }
}
