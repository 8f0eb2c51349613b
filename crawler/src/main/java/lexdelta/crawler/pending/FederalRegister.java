package lexdelta.crawler.pending;

/**
 * A page of the Federal Register, printed {@code 85 FR 84193}.
 *
 * @param volume from 1; a volume is a year, 85 being 2020
 * @param page from 1
 */
public record FederalRegister(int volume, int page) {
  public FederalRegister {
    if (volume < 1 || page < 1) {
      throw new IllegalArgumentException(
          "No page of the Federal Register: " + volume + ", " + page);
    }
  }

  @Override
  public String toString() {
    return volume + " FR " + page;
  }
}
