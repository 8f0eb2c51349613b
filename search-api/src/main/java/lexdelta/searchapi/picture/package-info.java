/**
 * Pictures for those who would rather look than read, drawn here as SVG of shapes and years alone: no
 * script, no inline style, and nothing in them that does not stand in words beside them. {@link
 * lexdelta.searchapi.picture.Course} is the course of a text's versions, {@link
 * lexdelta.searchapi.picture.Columns} counts by month, {@link lexdelta.searchapi.picture.Lines} shows
 * days that move with time, {@link lexdelta.searchapi.picture.Strip} time with gaps; {@code
 * picture.html} shows them. What a picture is of, it does not know.
 */
@NullMarked
package lexdelta.searchapi.picture;

import org.jspecify.annotations.NullMarked;
