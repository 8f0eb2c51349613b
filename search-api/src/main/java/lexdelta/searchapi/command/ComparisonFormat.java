package lexdelta.searchapi.command;

import java.util.Locale;

/** In what a comparison of files is told. */
enum ComparisonFormat {
  TEXT,
  JSON,
  HTML,
  DOCX,
  PDF;

  /** As a user writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is no text. */
  boolean binary() {
    return this == DOCX || this == PDF;
  }
}
