package lexdelta.crawler.redline;

/**
 * A redline as a fragment of HTML. Publishers' text is escaped: no character of it can end a text,
 * start a tag or name an entity. Readable without colour.
 */
public enum RedlineHtml {
  /**
   * For mails: styles inline, since mail programs drop style sheets, and {@code [+ +]}, {@code [- -]},
   * {@code [> >]} and {@code [< <]} in the text, since many drop {@code ins} and {@code del} as well.
   */
  MAIL {
    @Override
    public String print(Redline redline, PlaceLinks places) {
      return new MailHtml(redline).print();
    }
  },
  /**
   * For pages with a style sheet: classes {@code passage changed kind-heading}, {@code omitted},
   * words for screen readers in spans of class {@code visually-hidden}, tables as tables, the two
   * ends of a move linked, of provisions and of words. Each {@link ChangeList.Stop} has the id {@code change-} and its number.
   */
  PAGE {
    @Override
    public String print(Redline redline, PlaceLinks places) {
      return new PageHtml(redline, places).print();
    }
  },
  /**
   * For pages: a table of class {@code sides} with the earlier text on the left and the later one on
   * the right, the same words and ids as {@link #PAGE}. Rows of tables go across both columns.
   */
  SIDES {
    @Override
    public String print(Redline redline, PlaceLinks places) {
      return new SidesHtml(redline, places).print();
    }
  };

  /** The fragment; empty for a redline without lines. */
  public final String print(Redline redline) {
    return print(redline, PlaceLinks.NONE);
  }

  /**
   * The same.
   *
   * @param places where changed provisions can be read; mails do not link to them
   */
  public abstract String print(Redline redline, PlaceLinks places);
}
