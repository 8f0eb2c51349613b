package lexdelta.crawler.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Recorded documents in which every citation was marked by hand, by somebody who had not seen what the
 * reader makes of them: what it finds is right if place, kind and id are, each to the letter.
 */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class MarkedCitationsTest {

  /** A citation within a stretch. */
  private record Mark(int start, int end, String kind, String id) {}

  /**
   * A document, or a stretch of it, that was gone through from end to end.
   *
   * @param context where it stands; {@code -} for nowhere
   */
  private record Stretch(
      String document, int start, int end, String context, String sha256, List<Mark> marks) {}

  @Test
  void whatTheReaderFindsIsWhatWasMarked() throws Exception {
    Map<String, Reading> title8 = RecordedTexts.title8();
    Map<String, Reading> register = RecordedTexts.register();
    int marked = 0;
    int found = 0;
    int right = 0;
    List<String> wrong = new ArrayList<>();
    List<Stretch> stretches = stretches();
    for (Stretch stretch : stretches) {
      String text = text(stretch, title8, register);
      assertThat(Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex())
          .as("the text of %s that was marked", stretch.document())
          .isEqualTo(stretch.sha256());
      Set<Mark> wanted = new LinkedHashSet<>(stretch.marks());
      Set<Mark> read = new LinkedHashSet<>(read(text, stretch.context()));
      marked += wanted.size();
      found += read.size();
      for (Mark mark : wanted) {
        if (read.contains(mark)) {
          right++;
        } else {
          wrong.add(stretch.document() + " missed " + said(mark, text));
        }
      }
      for (Mark mark : read) {
        if (!wanted.contains(mark)) {
          wrong.add(stretch.document() + " took for one " + said(mark, text));
        }
      }
    }
    System.out.printf(
        "MarkedCitationsTest: %d documents, %d marked, %d found, %d right: precision %.4f, recall %.4f%n%s%n",
        stretches.size(),
        marked,
        found,
        right,
        (double) right / found,
        (double) right / marked,
        String.join("\n", wrong));
    assertThat(stretches.stream().map(s -> s.document() + s.start()).distinct().count())
        .isGreaterThanOrEqualTo(30);
    assertThat(marked).isGreaterThanOrEqualTo(300);
    assertThat((double) right / found).as("precision").isGreaterThanOrEqualTo(0.99);
    assertThat((double) right / marked).as("recall").isGreaterThanOrEqualTo(0.99);
  }

  private static String said(Mark mark, String text) {
    return mark + " «" + text.substring(mark.start(), mark.end()) + "»";
  }

  private static List<Mark> read(String text, String context) {
    Context in =
        context.equals("-")
            ? Context.NONE
            : Context.in(CitationReader.alone(context).orElseThrow());
    return CitationReader.read(text, in).stream()
        .map(found -> new Mark(found.start(), found.end(), found.kind().word(), found.id()))
        .toList();
  }

  private static String text(
      Stretch stretch, Map<String, Reading> title8, Map<String, Reading> register)
      throws IOException {
    String whole =
        stretch.document().equals("INA")
            ? RecordedTexts.act()
            : RecordedTexts.text(
                Objects.requireNonNull(
                    title8.getOrDefault(stretch.document(), register.get(stretch.document()))));
    return whole.substring(stretch.start(), stretch.end());
  }

  private static List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    for (String line : lines()) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals("document")) {
        stretches.add(
            new Stretch(
                cells[1],
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                cells[4],
                cells[5],
                new ArrayList<>()));
      } else if (cells[0].equals("cited")) {
        stretches
            .getLast()
            .marks()
            .add(
                new Mark(
                    Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3], cells[4]));
      }
    }
    return stretches;
  }

  private static List<String> lines() {
    try (InputStream in = MarkedCitationsTest.class.getResourceAsStream("marked.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
