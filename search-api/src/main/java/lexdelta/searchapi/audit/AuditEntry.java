package lexdelta.searchapi.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Sha256;

/**
 * Somebody did something.
 *
 * @param number counted from 1, without a gap
 * @param actor who; {@code nobody} for one who was not signed in
 * @param actorName what they were called then
 * @param deed in the past tense: {@code changed a person}
 * @param object of the deed, such as {@code person p-7f3k2q}; empty where there is none
 * @param earlier what it was before, in words; empty where it was nothing
 * @param later what it was afterwards, in words; empty where it was nothing
 * @param address the network address the request came from
 * @param digest SHA-256, in hexadecimal, over the digest of the entry before and all of this one
 */
public record AuditEntry(
    long number,
    Instant at,
    PersonId actor,
    String actorName,
    String deed,
    String object,
    String earlier,
    String later,
    String address,
    String digest) {

  /** The digest that an entry must bear after one with another digest. */
  public String digestAfter(String before) {
    String whole =
        List.of(before, number, at, actor, actorName, deed, object, earlier, later, address)
            .stream()
            .map(String::valueOf)
            .map(part -> part.length() + ":" + part)
            .collect(Collectors.joining());
    return Sha256.of(whole).hex();
  }

  /** The same with a digest. */
  public AuditEntry with(String newDigest) {
    return new AuditEntry(
        number, at, actor, actorName, deed, object, earlier, later, address, newDigest);
  }
}
