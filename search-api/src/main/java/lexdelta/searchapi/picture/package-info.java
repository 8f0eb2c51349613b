/**
 * Pictures for those who would rather look than read, drawn here as SVG of shapes alone: no script, no
 * inline style, and nothing in them that does not stand in words beside them. {@link
 * lexdelta.searchapi.picture.Course} is the course of a text's versions; {@code picture.html} shows it.
 */
@NullMarked
package lexdelta.searchapi.picture;

import org.jspecify.annotations.NullMarked;
