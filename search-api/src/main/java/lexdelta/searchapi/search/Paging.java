package lexdelta.searchapi.search;

/**
 * Where in the hits a page lies.
 *
 * @param first number of its first hit, from 1
 * @param last number of its last hit
 * @param previous the page before, 0 when this is the first
 * @param next the page after, 0 when this is the last
 */
record Paging(long total, long first, long last, int page, int previous, int next) {

  static Paging of(long total, int page, int size, int lastPage) {
    long first = (page - 1L) * size + 1;
    long last = Math.min(total, (long) page * size);
    boolean more = last < total && page < lastPage;
    return new Paging(total, first, last, page, page - 1, more ? page + 1 : 0);
  }
}
