package lexdelta.crawler.meaning;

import java.util.List;

/** A text and what in it can be read. */
record Phrases(
    String text,
    List<Citation> citations,
    List<Quantity> quantities,
    List<Modal> modals,
    List<Person> persons) {
  static Phrases of(String text) {
    List<Citation> citations = Citation.in(text);
    return new Phrases(
        text, citations, Quantity.in(text, citations), Modal.in(text, citations), Person.in(text));
  }
}
