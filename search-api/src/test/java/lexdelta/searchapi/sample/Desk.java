package lexdelta.searchapi.sample;

import com.microsoft.playwright.Browser;
import lexdelta.searchapi.accounts.Role;

/** The sample firm at work, with something in review and in the calendar, and real browsers at it. */
public final class Desk implements AutoCloseable {
  private final SampleWindow window;
  private final Chromium chromium;

  private Desk(SampleWindow window, Chromium chromium) {
    this.window = window;
    this.chromium = chromium;
  }

  public static Desk open() {
    SampleWindow window = SampleReview.open();
    SampleDays.put(window);
    return new Desk(window, Chromium.start());
  }

  public SampleWindow window() {
    return window;
  }

  /** Somebody of one role, signed in. */
  public Sitting sitting(Role role, Browser.NewContextOptions options) {
    return new Sitting(chromium, window, window.people().of(role), options);
  }

  /** Somebody who has not signed in. */
  public Sitting stranger() {
    return new Sitting(chromium, window, new Browser.NewContextOptions());
  }

  @Override
  public void close() {
    chromium.close();
    window.close();
  }
}
