package lexdelta.searchapi.review;

/**
 * A change and the text it is of.
 *
 * @param citation {@code 8 CFR 214.2}, or the address where no text names it
 * @param heading may be empty
 */
public record Named(long change, String citation, String heading) {}
