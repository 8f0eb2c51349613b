package lexdelta.searchapi.documents;

/**
 * Words of a provision that cite a place we can show.
 *
 * @param start first character in the provision's text
 * @param end behind the last
 * @param address of the page, or of the place within this one
 */
record CitedLink(int start, int end, String address) {}
