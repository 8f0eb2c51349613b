package lexdelta.indexer.query;

/** What a space between two words means where connectors are used. */
public enum Spacing {
  /** Both: the rule here. */
  AND,
  /** Either, as Westlaw has it. */
  OR
}
