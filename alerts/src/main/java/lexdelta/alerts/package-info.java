/** The alerts module. */
@org.jspecify.annotations.NullMarked
package lexdelta.alerts;
