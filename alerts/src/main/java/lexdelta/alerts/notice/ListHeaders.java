package lexdelta.alerts.notice;

import java.util.List;
import lexdelta.alerts.delivery.Header;
import lexdelta.alerts.subscription.UnsubscribeToken;

/** What says that a mail comes from a list, by RFC 2919, and how to leave it, by RFC 8058. */
public final class ListHeaders {
  private ListHeaders() {}

  /** The headers of what a token stops. */
  public static List<Header> of(Letterhead letterhead, UnsubscribeToken token) {
    return List.of(
        new Header("List-Id", "Lexdelta changes <changes." + letterhead.domain() + ">"),
        new Header("List-Unsubscribe", "<" + letterhead.links().unsubscribe(token) + ">"),
        new Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
  }
}
