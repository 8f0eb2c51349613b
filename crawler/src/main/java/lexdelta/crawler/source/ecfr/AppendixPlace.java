package lexdelta.crawler.source.ecfr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final Pattern BETWEEN = Pattern.compile("^[\\s\\u2010-\\u2015-]+");

  static AppendixPlace of(String n, List<Division> path) {
    String name = Designation.appendix(n);
    String step = Designation.appendixStep(name);
    List<String> belongs = new ArrayList<>();
    StringBuilder steps = new StringBuilder();
    Division home = home(path);
    if (!home.kind().equals("title")) {
      steps.append('/').append(home.kind().equals("part") ? "p" : Designation.step(home.kind()));
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
   * What a printed heading says beyond the citation; all of it where the publisher's words for the
   * place are others.
   *
   * @param n the publisher's name of the appendix
   */
  String heading(String n, String head) {
    return after(citation, head)
        .or(() -> Designation.saysWhere(n) ? after(n, head) : Optional.empty())
        .orElse(head);
  }

  private static Optional<String> after(String name, String head) {
    String rest = head.substring(Math.min(name.length(), head.length()));
    boolean named =
        head.regionMatches(true, 0, name, 0, name.length())
            && (rest.isEmpty() || !Character.isLetterOrDigit(rest.charAt(0)));
    return named ? Optional.of(BETWEEN.matcher(rest).replaceFirst("")) : Optional.empty();
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
