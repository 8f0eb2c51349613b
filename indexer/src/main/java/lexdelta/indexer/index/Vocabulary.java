package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.query.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;

/**
 * Numbers everything that stored queries ask for: words by their stems, words as written, words with
 * letters left open, and what documents are filed under. A {@link StoredQuery} asks by these numbers
 * and a {@link SingleText} answers by them, so that no word is compared with another more than once.
 * Numbers begin at 0; none is ever given back. For one thread.
 */
public final class Vocabulary {
  /** What a number stands for. */
  enum Kind {
    STEM('s'),
    WRITTEN('w'),
    OPEN('o'),
    FILED('f');

    /** Before what it is the kind of. */
    private final byte mark;

    Kind(char mark) {
      this.mark = (byte) mark;
    }
  }

  private final Analyzers analyzers;
  private final WordCutter cutter = new WordCutter();
  private final BytesRefHash numbers = new BytesRefHash();
  private final OpenWords openWords = new OpenWords();
  private final SeenWords seen = new SeenWords();
  private final Stemmer stemmer = new Stemmer();

  /** How many numbers there were when words were seen. */
  private int seenBy;

  private final BytesRefBuilder sought = new BytesRefBuilder();

  /** One without words. */
  public Vocabulary(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  /**
   * A query made ready to be asked of texts, whose words get numbers.
   *
   * @throws IllegalArgumentException when it asks for a word that is longer than any can be
   */
  public StoredQuery read(Query query) {
    return new StoredQuery(new ConditionReader(this, analyzers).read(query));
  }

  /**
   * A reading whose texts are asked about under its headings.
   *
   * @param headings that it is to be found by, beside its own
   * @param today the day on which it is seen
   */
  public UnderHeadings under(
      Reading reading, SourceId source, List<String> headings, LocalDate today) {
    return new UnderHeadings(
        this, FiledTokens.of(reading, source, cutter), reading, headings, today);
  }

  /** How many numbers there are. */
  public int size() {
    return numbers.size();
  }

  /** The number of what somebody asks for. */
  int add(Kind kind, BytesRef word) {
    int added = numbers.add(key(kind, word));
    return added >= 0 ? added : -added - 1;
  }

  /** Likewise, of words with letters left open. */
  int addOpen(String letters, boolean open) {
    int size = size();
    int number = add(Kind.OPEN, new BytesRef(letters + (open ? "!" : "")));
    if (number == size) {
      openWords.add(letters, open, number);
    }
    return number;
  }

  /** The number of what stands in a text; negative when nobody asks for it. */
  int find(Kind kind, BytesRef word) {
    return numbers.find(key(kind, word));
  }

  /**
   * A paragraph of a text.
   *
   * @param numbers of each of its words, that are asked for
   */
  record Read(WholeText.Paragraph paragraph, List<int[]> numbers) {}

  /** Reads a paragraph. */
  Read paragraph(String text) {
    if (size() != seenBy) {
      seen.forget();
      seenBy = size();
    }
    List<int[]> numbers = new ArrayList<>();
    CutText places =
        cutter.places(
            text, (letters, length) -> numbers.add(seen.numbers(letters, length, this::asked)));
    return new Read(new WholeText.Paragraph(text, places, false), numbers);
  }

  /** The numbers that a word is asked for by. */
  private int[] asked(char[] letters, int length) {
    String word = new String(letters, 0, length);
    IntStream.Builder all = IntStream.builder();
    add(all, find(Kind.STEM, new BytesRef(stemmer.stem(word))));
    add(all, find(Kind.WRITTEN, new BytesRef(word)));
    openWords.each(word, all::add);
    return all.build().toArray();
  }

  private static void add(IntStream.Builder all, int number) {
    if (number >= 0) {
      all.add(number);
    }
  }

  private BytesRef key(Kind kind, BytesRef word) {
    sought.clear();
    sought.append(kind.mark);
    sought.append(word);
    return sought.get();
  }
}
