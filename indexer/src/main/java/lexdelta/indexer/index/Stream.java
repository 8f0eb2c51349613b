package lexdelta.indexer.index;

import lexdelta.indexer.query.Query;

/** A running text in the index, with the places of its words and where its pieces begin. */
enum Stream {
  /** A version's title and text. */
  WHOLE("whole"),
  /** Of the provisions that a version changed, the text since. */
  ADDED("added"),
  /** Of the provisions that a version changed, the text before. */
  REMOVED("removed");

  private final String name;

  Stream(String name) {
    this.name = name;
  }

  /** The one of a side. */
  static Stream of(Query.Side side) {
    return switch (side) {
      case ADDED -> Stream.ADDED;
      case REMOVED -> Stream.REMOVED;
    };
  }

  /** Words by their stems. */
  String stemmed() {
    return name;
  }

  /** Words as written. */
  String written() {
    return name + "." + Fields.AS_WRITTEN;
  }

  /** Where the pieces begin, as {@link PiecesCode} writes it. */
  String pieces() {
    return name + ".pieces";
  }

  /** Which places were touched, as {@link PiecesCode} writes it; of the whole text none. */
  String touched() {
    return name + ".touched";
  }
}
