/** The crawler module. */
@org.jspecify.annotations.NullMarked
package lexdelta.crawler;
