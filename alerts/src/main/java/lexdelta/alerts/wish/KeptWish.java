package lexdelta.alerts.wish;

/** A wish and its number. */
public record KeptWish(WishId id, Wish wish) {}
