/**
 * Home: what concerns whoever is signed in, in sections. Each section is a bean of {@link
 * lexdelta.searchapi.home.HomePart} with a template of its own, shown in the order of the beans; the
 * features bring theirs, and Home knows none of them. {@link lexdelta.searchapi.home.Seen} keeps until
 * when somebody has looked.
 */
@NullMarked
package lexdelta.searchapi.home;

import org.jspecify.annotations.NullMarked;
