package lexdelta.indexer.index;

/**
 * The names of the fields in the index. It holds passages, which plain words are ranked by, and behind
 * the passages of each version its {@linkplain WholeText whole text}, which connectors are answered
 * from. Whoever changes the meaning of one, or adds one
 * that searches need, raises {@link #SCHEMA}.
 */
public final class Fields {
  /** The version of this list; an index with another one is built anew. */
  public static final int SCHEMA = 11;

  /** The id of the passage's document. */
  public static final String DOCUMENT = "document";

  /** The document's id with its numbers padded, so that section 214.2 sorts before 214.10. */
  public static final String ORDER = "order";

  /** The number of the version. */
  public static final String VERSION = "version";

  /** The position of the passage's first provision in the version, from 0. */
  public static final String PROVISION = "provision";

  /** The name of the document's kind. */
  public static final String KIND = "kind";

  /** The source that brought the version. */
  public static final String SOURCE = "source";

  /** The document's citation in lower case, whole. */
  public static final String CITATION = "citation";

  /** The citation of the part that the document stands in, in lower case, whole. */
  public static final String PART = "part";

  /** Ends the names of fields that hold words as written, not their stems. */
  static final String AS_WRITTEN = "exact";

  /** How many passages stand directly before a whole text in the index; on whole texts only. */
  static final String PASSAGES = "passages";

  /** What {@link #PASSAGES} says of a version that removed its document. */
  static final long REMOVAL = -1;

  /** Who made the document, whole; not all say. */
  public static final String AGENCY = "agency";

  /** The year in which the version took effect. */
  public static final String YEAR = "year";

  /** The labels that the passage stands under, outermost first: {@code h}, {@code h/13}. */
  public static final String LABELS = "labels";

  /** The words of the passage, stemmed, a value for each provision. */
  public static final String TEXT = "text";

  /** The words of the passage as written, a value for each provision. */
  public static final String EXACT = "passage.exact";

  /** Citation and heading of the document, stemmed, on all passages: it ranks plain words. */
  public static final String HEADING = "heading";

  /** Citation and heading as written, on the first passage of a version only. */
  static final String TITLE_EXACT = "title.exact";

  /** The headings above the document, and those of the paragraphs above the passage, stemmed. */
  public static final String HIERARCHY = "hierarchy";

  /** The terms that the passage defines, in lower case, whole. */
  public static final String DEFINES = "defines";

  /** For whom the terms that the passage defines hold: {@link Realm#keys()}. */
  static final String DEFINES_FOR = "defines.for";

  /** The first day on which the passage stood, as days since 1970-01-01. */
  public static final String VALID_FROM = "valid.from";

  /**
   * The first day on which it no longer stood, {@link Long#MAX_VALUE} while it stands, {@link
   * Long#MIN_VALUE} where it stood on none.
   */
  public static final String VALID_UNTIL = "valid.until";

  /** The number of the version before, 0 of the first. */
  static final String BEFORE = "before";

  /**
   * Pairs of days since 1970-01-01: from when on each successor of the version took its place, and
   * the publisher's day on which that one was seen.
   */
  static final String SUCCEEDED = "succeeded";

  /** When the version was seen, in milliseconds since 1970-01-01T00:00Z. */
  public static final String OBSERVED_AT = "observed";

  /** The day on which the version was seen, the publisher's, as days since 1970-01-01. */
  public static final String OBSERVED_ON = "observed.on";

  /** The day on which the publisher issued the document, as days since 1970-01-01. */
  static final String PUBLISHED_ON = "published.on";

  /** The words of the names of the document's agencies, stemmed. */
  static final String AGENCY_WORDS = "agency.words";

  /** Numbers of forms that the document is about, in capitals: {@code I-129}. */
  static final String FORM = "form";

  /** Regulation identifier numbers, in capitals. */
  static final String RIN = "rin";

  /** Dockets, in capitals. */
  static final String DOCKET = "docket";

  /** 1 where the passage stands beside the text and says something about it. */
  static final String BESIDE = "beside";

  /** The fingerprint of what the model of meaning reads of the passage, in bytes. */
  static final String MEANING = "meaning";

  /** What the passage is about by the headings above it; read by the model before the texts. */
  static final String ABOUT = "about";

  static final String SHOWN_CITATION = "shown.citation";

  /** The address of each provision within its document, in the order of the texts. */
  static final String SHOWN_PATH = "shown.path";

  /** The citation of each provision, in the order of the texts. */
  static final String SHOWN_PLACE = "shown.place";

  /** Where the words of each text stand, in the order of the texts, as {@link WordStretches}. */
  static final String SHOWN_WORDS = "shown.words";

  /** Of each term defined which provision of the passage defines it, the term, and its scope. */
  static final String SHOWN_DEFINES = "shown.defines";

  static final String SHOWN_HEADING = "shown.heading";
  static final String SHOWN_CONTEXT = "shown.context";

  private Fields() {}
}
