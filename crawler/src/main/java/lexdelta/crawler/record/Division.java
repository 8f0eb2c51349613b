package lexdelta.crawler.record;

/**
 * One level of the hierarchy above a document: {@code (PART, 214, "Nonimmigrant classes")}.
 *
 * @param kind the publisher's name of the level in lower case: title, subtitle, chapter,
 *     subchapter, part, subpart, subject group, volume …
 * @param number as the publisher numbers it; empty where it does not
 * @param heading without the number; may be empty
 */
public record Division(String kind, String number, String heading) {}
