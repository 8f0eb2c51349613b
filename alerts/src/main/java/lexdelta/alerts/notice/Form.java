package lexdelta.alerts.notice;

import lexdelta.alerts.delivery.Message;

/**
 * The form in which a notice goes by a channel: mail for mail programs, JSON for programs. One for
 * each channel; the message's id follows from the notice alone.
 */
public interface Form {
  /**
   * Whether messages of a channel have this form.
   *
   * @param channel its name
   */
  boolean prints(String channel);

  /** The message of a notice. The same notice always gives one under the same Message-ID. */
  Message write(Notice notice);
}
