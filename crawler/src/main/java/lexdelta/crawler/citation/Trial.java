package lexdelta.crawler.citation;

import java.util.Optional;

/**
 * A citation read for what is said to be within it, and not a find of its own.
 *
 * @param citation empty when there is none that we know
 * @param end behind it
 */
record Trial(Optional<Citation> citation, int end) {
  static final Trial NOTHING = new Trial(Optional.empty(), Scan.NO);
}
