/**
 * What somebody outside would try, and somebody inside who should not: each test is an attack, and
 * says what must come of it. {@link lexdelta.searchapi.attack.Attacked} is the window that they are
 * tried on.
 */
@NullMarked
package lexdelta.searchapi.attack;

import org.jspecify.annotations.NullMarked;
