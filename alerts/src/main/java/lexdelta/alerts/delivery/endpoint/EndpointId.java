package lexdelta.alerts.delivery.endpoint;

/** The number of an endpoint. In recipients it stands as {@link #toString()}: {@code 12}. */
public record EndpointId(long value) {
  public EndpointId {
    if (value < 1) {
      throw new IllegalArgumentException("Not the number of an endpoint: " + value);
    }
  }

  /**
   * Reads {@link #toString()}.
   *
   * @throws IllegalArgumentException when it is no number
   */
  public static EndpointId of(String text) {
    if (!text.matches("[1-9]\\d{0,17}")) {
      throw new IllegalArgumentException("Not the number of an endpoint: «" + text + "»");
    }
    return new EndpointId(Long.parseLong(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
