package lexdelta.crawler.record;

/** Somebody who wants to know how far a long piece of work is. Called often; must be quick. */
@FunctionalInterface
public interface Progress {
  /** Nobody watches. */
  Progress NONE = (work, done, total) -> {};

  /**
   * So far.
   *
   * @param work what is done, in a few words; the same words for the same work
   * @param done steps behind us
   * @param total steps altogether, 0 while that is not known
   */
  void at(String work, long done, long total);
}
