package lexdelta.crawler.record.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Instants;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Columns as the record's types, and back. */
final class Columns {
  private Columns() {}

  /** Both databases take an instant as a time with offset. */
  static OffsetDateTime time(Instant instant) {
    return Instants.kept(instant).atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column).toInstant();
  }

  static LocalDate day(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, LocalDate.class), column);
  }

  static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }

  static Optional<String> maybeText(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Optional<Long> maybeNumber(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class));
  }

  static Optional<ArchivePlace> maybePlace(ResultSet row) throws SQLException {
    Optional<String> file = maybeText(row, "archive_file");
    return file.isEmpty() ? Optional.empty() : Optional.of(place(row));
  }

  static ArchivePlace place(ResultSet row) throws SQLException {
    return new ArchivePlace(
        text(row, "archive_file"), row.getLong("archive_offset"), row.getLong("archive_length"));
  }

  /** The number that the database gave to the row just inserted. */
  static long key(GeneratedKeyHolder holder) {
    return Objects.requireNonNull(holder.getKeyAs(Long.class), "the number of a new row");
  }

  /**
   * A text cut to what its column holds, the cut shown; never within a character. PostgreSQL takes
   * no zero character, in no encoding of it.
   */
  static String fit(String text, int length) {
    String allowed = text.replace('\0', '\ufffd');
    if (allowed.length() <= length) {
      return allowed;
    }
    int end = length - 1;
    return allowed.substring(0, Character.isHighSurrogate(allowed.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
