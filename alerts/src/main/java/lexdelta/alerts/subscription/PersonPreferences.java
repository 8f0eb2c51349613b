package lexdelta.alerts.subscription;

/** Who wants to be told when. */
public interface PersonPreferences {
  /** {@link Preferences#PLAIN} of somebody who said nothing. */
  Preferences of(PersonId person);

  void save(PersonId person, Preferences preferences);
}
