package lexdelta.searchapi.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.archive.Exchange;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;

/** The note for the reader of an evidence folder, in plain words. */
final class ReadersNote {
  private final Evidence.Case found;
  private final Exchange exchange;
  private final String standing;
  private final Instant now;

  /** @param standing how the text stood, in words */
  ReadersNote(Evidence.Case found, Exchange exchange, String standing, Instant now) {
    this.standing = standing;
    this.found = found;
    this.exchange = exchange;
    this.now = now;
  }

  /** What the reader is to find with a checksum program. */
  record Sums(String payloadFile, Sha256 payload, Sha256 record) {}

  /**
   * The place in the chain of days.
   *
   * @param sum of the day's digest; empty while the day is not over
   */
  record Chain(
      LocalDate day, Optional<Sha256> sum, Optional<LocalDate> before, Optional<LocalDate> after) {}

  String text(Sums sums, Chain chain) {
    return String.join(
        "\n",
        title(),
        origin(),
        "HOW IT STOOD\n",
        standing,
        files(sums),
        "HOW TO CHECK IT\n",
        "All files of this folder:\n\n    sha256sum --check SHA256SUMS\n",
        payload(sums),
        record(sums, chain),
        chained(chain),
        limits());
  }

  private String title() {
    String whole =
        found
            .place()
            .map(place ->
                "\n%s was asked for; its words are in provision.txt.\nThis is evidence of the whole document.\n"
                    .formatted(place.citation()))
            .orElse("");
    return """
    EVIDENCE OF A TEXT

    %s
    %s
    as it stood on %s.
    %s\
    """
        .formatted(found.reading().citation(), found.reading().heading(), found.on(), whole);
  }

  private String origin() {
    Snapshot snapshot = found.snapshot();
    return """
    WHAT IT IS, WHEN IT WAS SEEN, FROM WHERE

    Document   %s
    Source     %s
    Address    %s
    Answered   %s
    Asked      %s
    Received   %s
    Stood from %s, by the publisher's word or by the day asked for
    Exported   %s, by Lexdelta
    """
        .formatted(
            found.version().document(),
            found.version().source(),
            snapshot.address(),
            exchange.address(),
            exchange.startedAt(),
            exchange.endedAt(),
            found.version().effectiveOn(),
            now);
  }

  private String files(Sums sums) {
    return """
    THE FILES

    text.txt                   the text as this program read it
    %s\
    reading.json               the same with everything that was read
    %-26s the publisher's answer, whole, unpacked
    received/body-as-received  the same as it came over the line
    received/request.txt       what was asked, with its headers
    received/response.txt      the headers of the answer
    records/*.warc.gz          the records of the archive, byte for byte (WARC 1.1, ISO 28500)
    standing.txt               how it stood on the day, by whose word, and what was said later
    standing.json              the same for programs
    standing/                  what was received of other documents that say how it stands: entries of
                               attorneys with their sources, documents of the Federal Register
    checks.tsv                 every look at the source from then to the end of the day asked for
    digests/                   digests of the days of the archive, each naming the one before
    SHA256SUMS                 the SHA-256 of every file
    """
        .formatted(
            found.place().isPresent() ? "provision.txt              the provision asked for\n" : "",
            sums.payloadFile());
  }

  private static String payload(Sums sums) {
    return """
    The publisher's answer. The record keeps it under this SHA-256, and nothing else was read:

        sha256sum %s
        %s
    """
        .formatted(sums.payloadFile(), sums.payload());
  }

  private String record(Sums sums, Chain chain) {
    var place = found.snapshot().place();
    return """
    The record of the archive. It lies in %s,
    %d bytes from byte %d on. Its SHA-256:

        sha256sum records/response.warc.gz
        %s
    %s\
    """
        .formatted(
            place.file(),
            place.length(),
            place.offset(),
            sums.record(),
            chain.sum().isPresent()
                ? "\nThe digest of the day names it:\n\n    grep %s digests/%s.txt\n"
                    .formatted(sums.record(), chain.day())
                : "");
  }

  private static String chained(Chain chain) {
    if (chain.sum().isEmpty()) {
      return """
      The chain of days. The day on which it was received, %s (UTC), has no digest yet, as it is
      not over or nothing was received since. Export the evidence once more when it has one.
      """
          .formatted(chain.day());
    }
    String next =
        chain
            .after()
            .map(day ->
                "The digest of the next day, digests/%s.txt, names it in its third line.\n"
                    .formatted(day))
            .orElse("No later day is over yet; whoever received this SHA-256 meanwhile vouches.\n");
    String before =
        chain
            .before()
            .map(day -> "It names that of the day before, digests/%s.txt, itself.\n".formatted(day))
            .orElse("It is the first of the chain.\n");
    return """
    The chain of days. The SHA-256 of the digest of %s (UTC):

        sha256sum digests/%s.txt
        %s

    %s%s\
    Nothing in it, and nothing in any day before it, can be changed without changing every later
    digest. Compare it with one that was given out of the house at the time.
    """
        .formatted(chain.day(), chain.day(), chain.sum().get(), next, before);
  }

  private String limits() {
    return """
    WHAT IT DOES NOT PROVE

    - %s
    - That the text was in force on the day, or that no other text applied to a case. What the record
      knew of how it stood is above; what nobody told it, such as an order of a court that no
      attorney entered, it does not know.
    - That the publisher's own text was right, or that it was the publisher's wish.
    - When it was received, beyond what the clock of this machine said at the time.
    - That nobody in the house made the whole chain anew: only a digest that was given out of the
      house at the time shows that.
    - That text.txt is free of errors of reading; where it matters, read %s.
    """
        .formatted(official(), "the publisher's answer in received/");
  }

  private String official() {
    return found.reading().kind() == DocumentKind.POLICY_UPDATE
        ? "That this is an official edition. It is a publisher's page as it was served."
        : "That this is the official edition: it is not. The eCFR is an editorial compilation;"
            + " the\n  official edition is the printed Code of Federal Regulations and the Federal"
            + " Register.";
  }
}
