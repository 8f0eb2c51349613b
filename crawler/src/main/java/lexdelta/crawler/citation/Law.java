package lexdelta.crawler.citation;

/** Of which law the words behind a section say that it is. */
sealed interface Law {
  /** The Immigration and Nationality Act. */
  record TheAct() implements Law {}

  /** The act in which the text stands. */
  record ThisAct() implements Law {}

  record Cfr(String title) implements Law {}

  record Code(String title) implements Law {}

  /** A title, and not of what. */
  record Title(String title) implements Law {}

  record Public(String congress, String number) implements Law {}

  record Order(String series, String number) implements Law {}

  /** The title, chapter or part in which the text stands. */
  record Here() implements Law {}

  /** Another law, which is none that we read. */
  record Other() implements Law {}

  /** Nothing is said. */
  record Unsaid() implements Law {}
}
