package lexdelta.alerts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.crawler.record.SourceId;
import org.junit.jupiter.api.Test;

class HeldScopesTest {
  private static final SourceId SOURCE = new SourceId("sample");

  private final HeldScopes scopes = new HeldScopes();

  @Test
  void tellsWhoCoversASourceAndWhoHoldsAScope() {
    CitationScope scope = new CitationScope("8 CFR 316");
    scopes.put("a", List.of(scope, scope), List.of(SOURCE));
    scopes.put("b", List.of(scope), List.of());
    assertThat(scopes.covering(SOURCE)).containsExactly("a");
    assertThat(scopes.covering(new SourceId("other"))).isEmpty();
    assertThat(scopes.touching("8 CFR 316.2(a)")).containsExactly(scope);
    assertThat(scopes.holding(scope)).containsExactlyInAnyOrder("a", "b");
    scopes.remove("a");
    assertThat(scopes.covering(SOURCE)).isEmpty();
    assertThat(scopes.holding(scope)).containsExactly("b");
    scopes.put("b", List.of(), List.of(SOURCE));
    assertThat(scopes.touching("8 CFR 316.2(a)")).isEmpty();
    assertThat(scopes.covering(SOURCE)).containsExactly("b");
  }

  /** Whatever lies where, the answer is that of asking every scope. */
  @Test
  void tellsAllScopesThatTouch() {
    Random random = new Random(20_261_122);
    Map<String, CitationScope> held = new HashMap<>();
    int told = 0;
    for (int round = 0; round < 3_000; round++) {
      String key = "key " + random.nextInt(300);
      if (random.nextInt(5) == 0) {
        scopes.remove(key);
        held.remove(key);
      } else {
        CitationScope scope = new CitationScope(scope(random));
        scopes.put(key, List.of(scope), List.of());
        held.put(key, scope);
      }
      String citation = citation(random);
      Set<CitationScope> touching =
          held.values().stream().filter(it -> it.touches(citation)).collect(Collectors.toSet());
      assertThat(scopes.touching(citation)).as("%d: %s", round, citation).isEqualTo(touching);
      told += touching.size();
    }
    assertThat(told).isGreaterThan(10_000);
  }

  private static String scope(Random random) {
    int part = random.nextInt(1, 40);
    return random.nextInt(6) == 0
        ? "8 CFR parts %d–%d%s".formatted(part, part + random.nextInt(20), letter(random))
        : citation(random);
  }

  private static String citation(Random random) {
    List<String> all = new ArrayList<>();
    String number = random.nextInt(1, 40) + letter(random);
    all.add("8 CFR " + number);
    all.add("8 CFR part " + number);
    all.add("8 C.F.R. § " + number + "." + random.nextInt(1, 4));
    all.add("8 cfr " + number + "." + random.nextInt(1, 4) + "(" + letter(random) + "x)");
    all.add("20 CFR " + number);
    all.add("8 CFR");
    all.add("INA 212" + (random.nextBoolean() ? "(a)" : ""));
    all.add("8 U.S.C. 1182(a)(" + random.nextInt(1, 3) + ")");
    all.add("12 USCIS-PM E." + random.nextInt(1, 4));
    all.add("12 USCIS-PM");
    all.add("/us/cfr/t8/s" + number + ".1");
    all.add("/us/cfr/t8/");
    return all.get(random.nextInt(all.size()));
  }

  private static String letter(Random random) {
    return random.nextInt(4) == 0 ? String.valueOf((char) ('a' + random.nextInt(3))) : "";
  }
}
