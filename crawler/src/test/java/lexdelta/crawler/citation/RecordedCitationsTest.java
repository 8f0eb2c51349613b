package lexdelta.crawler.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * All of title 8, of the Act and of the recorded documents of the Federal Register: what is found is
 * counted by kind, and whatever a crude pattern takes for a citation must lie in one that was found.
 */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedCitationsTest {
  private static final Map<String, Pattern> CRUDE = crude();

  private static Map<String, Pattern> crude() {
    Map<String, Pattern> crude = new LinkedHashMap<>();
    crude.put("CFR", Pattern.compile("\\b\\d{1,2} C\\.?F\\.?R\\.?,? (?:§|[Pp]art|\\d)"));
    crude.put("U.S.C.", Pattern.compile("\\b\\d{1,2} U\\.S\\.C\\.,? (?:§|\\d)"));
    crude.put("FR", Pattern.compile("\\b\\d{1,3} (?:FR|Fed\\. Reg\\.) \\d"));
    crude.put("Stat.", Pattern.compile("\\b\\d{1,3} Stat\\. \\d"));
    crude.put("law", Pattern.compile("(?:Pub\\. ?L\\.|Public Law|P\\.L\\.) (?:No\\. )?\\d"));
    crude.put(
        "act",
        Pattern.compile(
            "\\d\\w*\\)? of (?:the Act|the Immigration and Nationality Act)\\b(?!\\s(?:of|Amendments)\\b)"));
    crude.put("§", Pattern.compile("§+ ?\\d+[a-z]?\\.\\d"));
    crude.put(
        "paragraph",
        Pattern.compile("\\b[Pp]aragraphs? \\([a-z0-9]{1,3}\\)[^.;]{0,20} of this section"));
    crude.put("chapter", Pattern.compile("\\d\\)? of this chapter\\b"));
    crude.put("form", Pattern.compile("\\bForms? [A-Z]{1,4}[-–]\\d"));
    crude.put("order", Pattern.compile("\\bExecutive Orders? \\d"));
    crude.put("RIN", Pattern.compile("\\bRIN \\d{4}-"));
    return crude;
  }

  /** What was counted. */
  private static final class Count {
    private final Map<CitationKind, Integer> kinds = new EnumMap<>(CitationKind.class);
    private final Map<String, Integer> crude = new TreeMap<>();
    private final List<String> exceptions = new ArrayList<>();
    private int words;
    private int citations;
    private long cpu;

    void read(String document, String text, Context context) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      List<Found> all = CitationReader.read(text, context);
      cpu += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      words += text.split("\\s+").length;
      citations += all.size();
      all.forEach(found -> kinds.merge(found.kind(), 1, Integer::sum));
      CRUDE.forEach((name, pattern) -> {
        for (Matcher m = pattern.matcher(text); m.find(); ) {
          crude.merge(name, 1, Integer::sum);
          if (all.stream().noneMatch(f -> f.start() < m.end() && m.start() < f.end())) {
            int from = Math.max(0, m.start() - 40);
            int to = Math.min(text.length(), m.end() + 50);
            exceptions.add(
                name + " " + document + ": " + text.substring(from, to).replace('\n', ' '));
          }
        }
      });
    }

    @Override
    public String toString() {
      return "%,d words, %,d citations %s; crude patterns %s, %d not found; %d ms of CPU%n%s"
          .formatted(
              words,
              citations,
              kinds,
              crude,
              exceptions.size(),
              cpu / 1_000_000,
              String.join("\n", exceptions));
    }

    int crude() {
      return crude.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  @Test
  void nothingThatLooksLikeACitationOfTitle8IsPassedOver() throws Exception {
    Count count = new Count();
    for (Reading reading : RecordedTexts.title8().values()) {
      Context context =
          CitationReader.alone(reading.citation()).map(Context::in).orElse(Context.NONE);
      for (Provision provision : reading.provisions()) {
        count.read(reading.document().value(), provision.text(), context);
      }
    }
    System.out.println("RecordedCitationsTest: title 8, " + count);
    assertThat(count.citations).isGreaterThan(15_000);
    assertThat(count.exceptions.size()).isLessThan(count.crude() / 200);
  }

  @Test
  void nothingThatLooksLikeACitationOfTheRegisterIsPassedOver() throws Exception {
    Count count = new Count();
    for (Map.Entry<String, Reading> each : RecordedTexts.register().entrySet()) {
      count.read(each.getKey(), RecordedTexts.text(each.getValue()), Context.NONE);
    }
    System.out.println("RecordedCitationsTest: Federal Register, " + count);
    assertThat(count.citations).isGreaterThan(15_000);
    assertThat(count.exceptions.size()).isLessThan(count.crude() / 200);
  }

  @Test
  void nothingThatLooksLikeACitationOfTheActIsPassedOver() throws Exception {
    Count count = new Count();
    Optional<Citation> act = CitationReader.alone("INA 101");
    count.read("INA", RecordedTexts.act(), Context.in(act.orElseThrow()));
    System.out.println("RecordedCitationsTest: the Act, " + count);
    assertThat(count.citations).isGreaterThan(5_000);
    assertThat(count.exceptions.size()).isLessThan(count.crude() / 200);
  }
}
