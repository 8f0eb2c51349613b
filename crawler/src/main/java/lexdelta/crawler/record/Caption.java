package lexdelta.crawler.record;

/**
 * What a document is called, without its text.
 *
 * @param version the last one that has a text
 * @param citation as practitioners write it: {@code 8 CFR 214.2}
 * @param heading without the citation; empty where the document has none
 */
public record Caption(DocumentId document, VersionId version, String citation, String heading) {

  /** Of a version that has a text. */
  static Caption of(Version version) {
    Reading reading = version.reading().orElseThrow();
    return new Caption(version.document(), version.id(), reading.citation(), reading.heading());
  }

  /** {@code 8 CFR 214.2, Special requirements for admission}. */
  public String inFull() {
    return heading.isBlank() ? citation : citation + ", " + heading;
  }
}
