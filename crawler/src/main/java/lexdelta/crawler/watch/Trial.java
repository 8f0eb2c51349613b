package lexdelta.crawler.watch;

import java.net.URI;
import java.util.List;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.SourceId;

/**
 * What one look at a source gave, of which nothing was recorded.
 *
 * @param looks at its entrances and at the first page to which each leads, in that order
 */
public record Trial(SourceId source, List<Look> looks) {
  public Trial {
    looks = List.copyOf(looks);
  }

  /**
   * A look at one address.
   *
   * @param status of HTTP; 0 when no answer came
   * @param bytes of the page, unpacked; 0 when none came
   * @param documents how many were read
   * @param leads to how many further addresses it leads
   * @param titles of the first documents
   * @param trouble what is wrong, in words; empty when nothing is
   */
  public record Look(
      URI address,
      Outcome outcome,
      int status,
      long bytes,
      int documents,
      int leads,
      List<String> titles,
      String trouble) {
    public Look {
      titles = List.copyOf(titles);
    }

    public boolean well() {
      return trouble.isEmpty();
    }
  }

  /** Whether every look was answered, read, and gave what is expected. */
  public boolean well() {
    return !looks.isEmpty() && looks.stream().allMatch(Look::well);
  }
}
