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
  private final String written;
  private final String pieces;
  private final String touched;

  Stream(String name) {
    this.name = name;
    this.written = name + "." + Fields.AS_WRITTEN;
    this.pieces = name + ".pieces";
    this.touched = name + ".touched";
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
    return written;
  }

  /** Where the pieces begin, as {@link PiecesCode} writes it. */
  String pieces() {
    return pieces;
  }

  /** Which places were touched, as {@link PiecesCode} writes it; of the whole text none. */
  String touched() {
    return touched;
  }
}
