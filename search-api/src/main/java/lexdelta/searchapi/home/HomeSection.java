package lexdelta.searchapi.home;

/**
 * A section of Home.
 *
 * @param id names it within the page
 * @param title its heading
 * @param template whose fragment {@code section(it)} shows the content
 * @param content as the template takes it
 */
public record HomeSection(String id, String title, String template, Object content) {}
