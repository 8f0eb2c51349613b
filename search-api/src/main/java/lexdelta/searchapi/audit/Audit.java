package lexdelta.searchapi.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.SignedIn;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes into the log what the request being answered does, with who asks and from where. What
 * people search, note or write for a client is never told to it: administrators read the log.
 */
public final class Audit {
  private static final PersonId NOBODY = new PersonId("nobody");

  private final AuditLog log;
  private final InstantSource clock;

  public Audit(AuditLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Notes a deed of whoever asks. */
  public void note(String deed, String object, String earlier, String later) {
    Optional<SignedIn> who = CurrentPerson.signedIn();
    append(
        who.map(SignedIn::person).orElse(NOBODY),
        who.map(SignedIn::name).orElse("Nobody signed in"),
        deed,
        object,
        earlier,
        later);
  }

  /** Notes a deed of somebody who is about to come in. */
  public void note(Person person, String deed, String object, String earlier, String later) {
    append(person.id(), person.name(), deed, object, earlier, later);
  }

  private void append(
      PersonId actor, String name, String deed, String object, String earlier, String later) {
    log.append(
        new AuditLog.Done(actor, name, deed, object, earlier, later, address()), clock.instant());
  }

  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? address(request.getRequest())
        : "";
  }

  private static String address(HttpServletRequest request) {
    String address = String.valueOf(request.getRemoteAddr());
    return address.length() > 60 ? address.substring(0, 60) : address;
  }
}
