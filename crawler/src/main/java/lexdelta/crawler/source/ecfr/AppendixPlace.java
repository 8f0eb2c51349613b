package lexdelta.crawler.source.ecfr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Division;

/**
 * Where an appendix belongs: to the innermost part above it, or where there is none to the
 * innermost numbered division; and to a subpart when it says so, or when it does not say and lies
 * in one.
 *
 * @param steps of its address below the title: {@code /p12/subpartC/appA}
 * @param citation {@code Appendix A to Subpart C of Part 12}
 */
record AppendixPlace(String steps, String citation) {
  private static final Pattern TO_WORDS = Pattern.compile("\\s*[\u2013\u2014]\\s*|\\s+-\\s+");

  static AppendixPlace of(String n, List<Division> path) {
    String name = Designation.appendix(n);
    String step = Designation.appendixStep(name);
    List<String> belongs = new ArrayList<>();
    StringBuilder steps = new StringBuilder();
    Division home = home(path);
    if (!home.kind().equals("title")) {
      steps.append('/').append(home.kind().equals("part") ? "p" : home.kind());
      steps.append(home.number());
      belongs.add(capital(home.kind()) + " " + home.number());
    }
    String subpart = subpart(n, path);
    if (!subpart.isEmpty()) {
      steps.append("/subpart").append(Designation.step(subpart));
      belongs.addFirst("Subpart " + subpart);
    }
    steps.append('/').append(step.isEmpty() ? "app" : step);
    String to = belongs.isEmpty() ? "" : " to " + String.join(" of ", belongs);
    return new AppendixPlace(steps.toString(), name + to);
  }

  /**
   * What a printed heading says beyond what the citation says. Kept whole where the publisher's
   * words before the dash are others.
   *
   * @param n the publisher's name of the appendix
   */
  String heading(String n, String head) {
    String[] parts = TO_WORDS.split(head, 2);
    boolean said = said(parts[0], n) || said(parts[0], citation);
    if (!said) {
      return head;
    }
    return parts.length == 1 ? "" : parts[1].strip();
  }

  private static boolean said(String words, String name) {
    return words.replace(" ", "").equalsIgnoreCase(name.replace(" ", ""));
  }

  private static Division home(List<Division> path) {
    Division innermost = path.getFirst();
    for (Division division : path) {
      if (division.kind().equals("part")) {
        return division;
      }
      innermost = division.number().isEmpty() ? innermost : division;
    }
    return innermost;
  }

  private static String subpart(String n, List<Division> path) {
    return Designation.subpart(n)
        .orElseGet(() ->
            Designation.saysWhere(n)
                ? ""
                : path.stream()
                    .filter(division -> division.kind().equals("subpart"))
                    .map(Division::number)
                    .findFirst()
                    .orElse(""));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
