package lexdelta.searchapi.accounts;

import static lexdelta.searchapi.accounts.Role.ADMINISTRATOR;
import static lexdelta.searchapi.accounts.Role.ATTORNEY;
import static lexdelta.searchapi.accounts.Role.PARALEGAL;
import static lexdelta.searchapi.accounts.Role.READER;
import static lexdelta.searchapi.accounts.Role.TRAINER;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be done here, and which roles may. This is the one table of who may do what; which
 * address needs which deed stands in {@code lexdelta.searchapi.door.Rights}.
 */
public enum Deed {
  /** Coming in, and what must be reached without having come in. */
  ENTER("sign in, follow a link of a mail, see the style sheet", EnumSet.noneOf(Role.class), null),
  READ("search and read documents", everybody(), Scope.READ),
  WATCH("see changes, comparisons, topics, sources and their coverage", everybody(), Scope.READ),
  KEEP_RESEARCH("save searches, see one's own history, keep folders", everybody(), Scope.RESEARCH),
  SUBSCRIBE(
      "follow topics, see and cancel one's own subscriptions",
      EnumSet.of(PARALEGAL, ATTORNEY, TRAINER, ADMINISTRATOR),
      Scope.SUBSCRIPTIONS),
  REVIEW("review what one was told: mark, judge, assign and note it", everybody(), Scope.REVIEW),
  SEE_IMPACT(
      "see of a change whom it reached, for which clients, and what became of it",
      EnumSet.of(ATTORNEY, ADMINISTRATOR),
      Scope.IMPACT),
  KEEP_CHECKLISTS(
      "declare, change and confirm the firm's checklists and templates",
      EnumSet.of(ATTORNEY, TRAINER, ADMINISTRATOR),
      Scope.CHECKLISTS),
  READ_DIGESTS(
      "read, answer and acknowledge the digests published for one", everybody(), Scope.READ),
  MAKE_DIGESTS(
      "draft, write, publish and correct digests, see who has read them",
      EnumSet.of(TRAINER, ADMINISTRATOR),
      Scope.DIGESTS),
  DEFINE_TOPICS(
      "define, change and remove topics",
      EnumSet.of(ATTORNEY, TRAINER, ADMINISTRATOR),
      Scope.TOPICS),
  ENTER_STANDING("enter how a text stands", EnumSet.of(ATTORNEY), Scope.STANDING),
  DECLARE_SOURCES("preview declared sources", EnumSet.of(ADMINISTRATOR), null),
  KEEP_ACCOUNT("one's own password, second factor, sessions and tokens", everybody(), null),
  KEEP_PEOPLE("invite, change and remove people, keep teams", EnumSet.of(ADMINISTRATOR), null),
  OPERATE(
      "see jobs, deliveries, the archive and the settings, start and stop jobs",
      EnumSet.of(ADMINISTRATOR),
      null),
  READ_AUDIT("read and export the log of who did what", EnumSet.of(ADMINISTRATOR), Scope.AUDIT),
  READ_METRICS("read the figures of the service", EnumSet.of(ADMINISTRATOR), Scope.METRICS),
  /** Of the commands of whoever owns the data folder, over loopback; of no role. */
  COMMAND("commands of the owner of the data folder", EnumSet.noneOf(Role.class), null);

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
  private final Set<Role> roles;

  private final Optional<Scope> scope;

  Deed(String words, Set<Role> roles, @Nullable Scope scope) {
    this.words = words;
    this.roles = Set.copyOf(roles);
    this.scope = Optional.ofNullable(scope);
  }

  private static Set<Role> everybody() {
    return EnumSet.of(READER, PARALEGAL, ATTORNEY, TRAINER, ADMINISTRATOR);
  }

  /** What it is, in words. */
  public String words() {
    return words;
  }

  /** Who may. */
  public Set<Role> roles() {
    return roles;
  }

  /** The scope that a token needs for it; empty where no token is enough. */
  public Optional<Scope> scope() {
    return scope;
  }

  /** Whether somebody with these roles may. */
  public boolean isFor(Set<Role> held) {
    return held.stream().anyMatch(roles::contains);
  }
}
