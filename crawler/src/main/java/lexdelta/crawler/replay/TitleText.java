package lexdelta.crawler.replay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recording of the full text of a title of the Code of Federal Regulations, from the eCFR's API.
 *
 * @param day the day in the address: the text is the one in force on it
 */
record TitleText(int title, LocalDate day, Recording recording) {
  static final String HOST = "www.ecfr.gov";

  /** The address of a full text. The groups are the day and the number of the title. */
  static final Pattern PATH =
      Pattern.compile(
          "/api/versioner/v1/full/(\\d{4}-\\d\\d-\\d\\d)/title-([1-9]|[1-4]\\d|50)\\.xml");

  static Optional<TitleText> of(Recording recording) {
    Place place = recording.place();
    Matcher path = PATH.matcher(place.path());
    if (!place.host().equals(HOST) || !path.matches() || recording.status() != 200) {
      return Optional.empty();
    }
    return calendarDay(path.group(1))
        .map(day -> new TitleText(Integer.parseInt(path.group(2)), day, recording));
  }

  /** A day of the calendar, or nothing, as for February 30. */
  static Optional<LocalDate> calendarDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
