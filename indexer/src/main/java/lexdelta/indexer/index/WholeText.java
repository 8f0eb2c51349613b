package lexdelta.indexer.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.indexer.connector.Pieces;
import lexdelta.indexer.connector.Sentences;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/**
 * Writes a running text into a Lucene document: its words by their stems and as written, in the same
 * places, and where its sentences, paragraphs and sections begin. For one thread.
 */
final class WholeText {
  private final WordCutter cutter;
  private final RetoldWords words;

  WholeText(WordCutter cutter, RetoldWords words) {
    this.cutter = cutter;
    this.words = words;
  }

  /**
   * A paragraph.
   *
   * @param section whether a section begins with it
   */
  record Paragraph(String text, CutText words, boolean section) {
    /** How far behind its first place that of the next one is. */
    int places() {
      return words.places() + Pieces.GAP;
    }
  }

  /** A paragraph cut into its words. */
  Paragraph paragraph(String text, boolean section) {
    return new Paragraph(text, cutter.cut(text), section);
  }

  /** Whether a section of the text begins with each provision of a reading. */
  static IntPredicate sections(Reading reading) {
    if (reading.kind() == DocumentKind.CFR_SECTION
        || reading.kind() == DocumentKind.CFR_PART
        || reading.kind() == DocumentKind.USC_SECTION) {
      return _ -> false;
    }
    List<Provision> provisions = reading.provisions();
    return place ->
        provisions.get(place).kind() == ProvisionKind.HEADING
            && (place == 0 || provisions.get(place - 1).kind() != ProvisionKind.HEADING);
  }

  /**
   * Writes it.
   *
   * @param titles how many of the paragraphs are the title
   */
  void write(Document document, Stream stream, int titles, List<Paragraph> paragraphs) {
    paragraphs.forEach(paragraph -> write(document, stream, paragraph));
    BytesRef pieces = PiecesCode.of(pieces(titles, paragraphs));
    document.add(new BinaryDocValuesField(stream.pieces(), pieces));
  }

  /**
   * Writes a side of a comparison.
   *
   * @param titles of which nothing was touched
   */
  void write(Document document, Stream side, List<Paragraph> titles, List<TouchedText> texts) {
    List<Paragraph> paragraphs = new ArrayList<>(titles);
    texts.forEach(text -> paragraphs.add(paragraph(text.text(), false)));
    write(document, side, titles.size(), paragraphs);
    BytesRef touched = PiecesCode.of(touched(titles.size(), paragraphs, texts));
    document.add(new BinaryDocValuesField(side.touched(), touched));
  }

  /**
   * Where the pieces of a text begin.
   *
   * @param titles how many of the paragraphs are the title
   */
  static Pieces pieces(int titles, List<Paragraph> paragraphs) {
    IntStream.Builder starts = IntStream.builder();
    IntStream.Builder sentences = IntStream.builder();
    List<Integer> sections = new ArrayList<>(List.of(0));
    int place = 0;
    for (Paragraph paragraph : paragraphs) {
      starts.add(place);
      sentences(paragraph, place, sentences);
      if (paragraph.section() && place > 0) {
        sections.add(place);
      }
      place += paragraph.places();
    }
    return new Pieces(
        titles,
        starts.build().toArray(),
        sentences.build().toArray(),
        sections.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * Which places of a side of a comparison were put in or taken out.
   *
   * @param titles how many of the paragraphs are the title; the others are the texts
   */
  static BitSet touched(int titles, List<Paragraph> paragraphs, List<TouchedText> texts) {
    BitSet touched = new BitSet();
    int place = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i >= titles) {
        touch(touched, place, paragraphs.get(i), texts.get(i - titles));
      }
      place += paragraphs.get(i).places();
    }
    return touched;
  }

  private static void touch(BitSet touched, int first, Paragraph paragraph, TouchedText text) {
    int place = first - 1;
    for (CutText.Word word : paragraph.words().words()) {
      place += word.increment();
      if (text.touched().stream()
          .anyMatch(stretch -> stretch.start() < word.end() && word.start() < stretch.end())) {
        touched.set(place);
      }
    }
  }

  private void write(Document document, Stream stream, Paragraph paragraph) {
    FieldType type = TextField.TYPE_NOT_STORED;
    document.add(words.field(stream.stemmed(), paragraph.text(), paragraph.words(), type));
    document.add(words.field(stream.written(), paragraph.text(), paragraph.words(), type));
  }

  private static void sentences(Paragraph paragraph, int first, IntStream.Builder places) {
    int[] offsets = Sentences.starts(paragraph.text());
    int next = 0;
    int place = first - 1;
    int told = -1;
    for (CutText.Word word : paragraph.words().words()) {
      place += word.increment();
      boolean begins = false;
      while (next < offsets.length && word.start() >= offsets[next]) {
        next++;
        begins = true;
      }
      if (begins && place > told) {
        places.add(place);
        told = place;
      }
    }
  }
}
