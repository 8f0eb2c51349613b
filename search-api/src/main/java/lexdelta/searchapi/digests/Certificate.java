package lexdelta.searchapi.digests;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.searchapi.export.Handout;
import lexdelta.searchapi.export.Logo;
import lexdelta.searchapi.export.Masthead;
import lexdelta.searchapi.export.Part;
import lexdelta.searchapi.export.Words;

/**
 * That somebody read a digest and answered its questions.
 *
 * @param number of the digest
 * @param firm empty where the template names none
 * @param minutes of continuing education that the trainer set; 0 for none
 * @param questions how many there were, each answered rightly at last
 * @param day on which it was acknowledged
 * @param by who published the digest
 */
record Certificate(
    String name,
    String number,
    String title,
    String period,
    String firm,
    int minutes,
    int questions,
    LocalDate day,
    String by) {
  private static final int AN_HOUR = 60;

  /** {@code 1.5 hours (90 minutes)}; empty where the trainer set none. */
  String hours() {
    if (minutes == 0) {
      return "";
    }
    String hours =
        BigDecimal.valueOf(minutes)
            .divide(BigDecimal.valueOf(AN_HOUR), 2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    return "%s %s (%d minutes)".formatted(hours, hours.equals("1") ? "hour" : "hours", minutes);
  }

  /** What it says, line by line. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s read the digest %s, “%s”, on changes of %s.".formatted(name, number, title, period));
    lines.add(
        questions == 0
            ? "Acknowledged on %s.".formatted(day)
            : "Acknowledged on %s; %s.".formatted(day, answered()));
    if (minutes > 0) {
      lines.add("Continuing education: %s.".formatted(hours()));
    }
    lines.add("Published by %s%s.".formatted(by, firm.isEmpty() ? "" : ", " + firm));
    return lines;
  }

  private String answered() {
    return questions == 1
        ? "its question was answered rightly"
        : "all of its %d questions were answered rightly".formatted(questions);
  }

  Handout print(Optional<Logo> logo) {
    List<Part> parts = new ArrayList<>();
    lines().forEach(it -> parts.add(new Part.Paragraph(List.of(Words.of(it)))));
    return new Handout(Masthead.published("Certificate of reading", day), logo, parts);
  }
}
