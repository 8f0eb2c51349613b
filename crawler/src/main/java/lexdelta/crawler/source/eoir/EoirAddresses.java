package lexdelta.crawler.source.eoir;

import java.util.List;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;

/** Where decisions stand in the record. */
final class EoirAddresses {
  /** Above every decision. */
  static final String DECISIONS = "/us/eoir/decisions/";

  private EoirAddresses() {}

  static DocumentId opinion(DocumentId decision) {
    return new DocumentId(decision + "/opinion");
  }

  static List<Division> hierarchy(int volume) {
    return List.of(
        new Division("publisher", "", "EOIR"),
        new Division("series", "", "Precedent decisions"),
        new Division("volume", Integer.toString(volume), "I&N Dec."));
  }
}
