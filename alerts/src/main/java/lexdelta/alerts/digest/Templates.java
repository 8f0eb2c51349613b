package lexdelta.alerts.digest;

import java.time.Instant;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;

/** The template of the firm in all its revisions. */
public interface Templates {
  /**
   * A template as it once was.
   *
   * @param revision from 1; 0 while there is none
   */
  record Kept(int revision, Template template) {}

  /** The newest; {@link Template#NONE} under 0 where there is none. */
  Kept newest();

  /** One that an edition names; empty for 0. */
  Optional<Template> find(int revision);

  /**
   * Appends another, in the caller's transaction.
   *
   * @param revision of which it was made
   * @return whether that was still the newest; where not, nothing happens
   */
  boolean append(int revision, Template template, PersonId by, Instant at);
}
