package lexdelta.crawler.replay;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads {@code recordings.tsv}: UTF-8, one recording a line, six columns parted by tabs, the first
 * line naming them. Empty lines and lines beginning with {@code #} are passed over. Every mistake
 * is told with the file, the line and what to do.
 */
final class RecordingsList {
  static final String NAME = "recordings.tsv";
  private static final String HEADER = "url\tobserved_at\tstatus\tcontent_type\tfile\tfidelity";
  private static final int COLUMNS = 6;
  private static final Pattern STATUS = Pattern.compile("[2-5]\\d\\d");

  private final Shelf shelf;
  private final Map<String, Integer> seen = new HashMap<>();

  RecordingsList(Shelf shelf) {
    this.shelf = shelf;
  }

  /**
   * The recordings in the order they are listed.
   *
   * @throws BadRecordingsException when the list is missing, empty or faulty
   */
  List<Recording> read() {
    List<String> lines = lines();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw bad(1, "the first line must name the columns", "Begin the file with: " + HEADER);
    }
    List<Recording> recordings = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        recordings.add(recording(i + 1, lines.get(i)));
      }
    }
    if (recordings.isEmpty()) {
      throw bad(1, "no recording is listed", "Add a line for each recorded answer.");
    }
    return recordings;
  }

  private List<String> lines() {
    try {
      return new String(shelf.bytes(NAME), StandardCharsets.UTF_8).lines().toList();
    } catch (NoSuchFileException e) {
      throw new BadRecordingsException(
          "There are no recordings: %s is missing. Name a folder that holds %s."
              .formatted(shelf.nameOf(NAME), NAME),
          e);
    } catch (IOException e) {
      throw new BadRecordingsException(
          "Cannot read %s: %s. Make it readable.".formatted(shelf.nameOf(NAME), e.getMessage()), e);
    }
  }

  private Recording recording(int line, String text) {
    String[] columns = text.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw bad(
          line,
          "%d columns instead of %d".formatted(columns.length, COLUMNS),
          "Part these by single tabs: " + HEADER.replace("\t", ", ") + ".");
    }
    Recording recording =
        new Recording(
            url(line, columns[0]),
            instant(line, columns[1]),
            status(line, columns[2]),
            contentType(line, columns[3]),
            file(line, columns[4]),
            columns[5]);
    refuseTwins(line, recording);
    return recording;
  }

  private URI url(int line, String text) {
    try {
      URI url = new URI(text);
      String scheme = url.getScheme();
      if (url.getHost() != null && ("https".equals(scheme) || "http".equals(scheme))) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw bad(line, "bad url: " + e.getMessage(), "Write the address as it was asked.", e);
    }
    throw bad(
        line, "not a web address: '" + text + "'", "Write it in full, as in https://host/path.");
  }

  private Instant instant(int line, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw bad(
          line,
          "observed_at is not an instant: '" + text + "'",
          "Write it in UTC, as in 2025-03-05T12:00:00Z.",
          e);
    }
  }

  private int status(int line, String text) {
    if (!STATUS.matcher(text).matches()) {
      throw bad(line, "not an HTTP status: '" + text + "'", "Write three digits, as in 200.");
    }
    return Integer.parseInt(text);
  }

  private String contentType(int line, String text) {
    if (text.isBlank()) {
      throw bad(line, "content_type is empty", "Write it as received, as in application/xml.");
    }
    return text;
  }

  private String file(int line, String text) {
    if (text.isEmpty() || text.startsWith("/") || List.of(text.split("/")).contains("..")) {
      throw bad(
          line,
          "the file lies outside the folder of the recordings: '" + text + "'",
          "Name a file inside it, relative to it.");
    }
    if (!shelf.holds(text)) {
      throw bad(
          line,
          "there is no readable file '%s' in the folder".formatted(text),
          "Add the file, or take the line out.");
    }
    return text;
  }

  private void refuseTwins(int line, Recording recording) {
    Integer earlier =
        seen.putIfAbsent(recording.place().address() + " " + recording.observedAt(), line);
    if (earlier != null) {
      throw bad(
          line,
          "the same url at the same instant stands on line " + earlier,
          "Keep one of the two, or correct its observed_at.");
    }
  }

  private BadRecordingsException bad(int line, String what, String advice) {
    return new BadRecordingsException(message(line, what, advice));
  }

  private BadRecordingsException bad(int line, String what, String advice, Throwable cause) {
    return new BadRecordingsException(message(line, what, advice), cause);
  }

  private String message(int line, String what, String advice) {
    return "%s, line %d: %s. %s".formatted(shelf.nameOf(NAME), line, what, advice);
  }
}
