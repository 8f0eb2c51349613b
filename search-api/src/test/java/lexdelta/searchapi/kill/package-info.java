/**
 * The whole service, killed from outside at chosen points of its work and at random ones, started
 * again, and compared with a run that nobody disturbed: {@link lexdelta.searchapi.kill.KillTest}.
 *
 * <p>A {@link lexdelta.searchapi.kill.World} is what outlives a kill, a {@link
 * lexdelta.searchapi.kill.Program} is what is killed, a {@link lexdelta.searchapi.kill.Point} says
 * where, the {@link lexdelta.searchapi.kill.Debugger} finds the way there, and {@link
 * lexdelta.searchapi.kill.Remains} are what is compared. The product knows nothing of all this; see
 * {@code docs/decisions/0001-kill-from-outside.md}.
 */
@org.jspecify.annotations.NullMarked
package lexdelta.searchapi.kill;
