package lexdelta.searchapi.comparisons;

import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.redline.RedlineHtml;
import lexdelta.searchapi.problems.Problem;

/**
 * How a reader wants a redline, and the addresses of the same one shown otherwise.
 *
 * @param here the address of the page without parameters
 * @param whole whether the unchanged text is shown too
 * @param sides whether the two texts stand side by side
 */
record Shown(String here, boolean whole, boolean sides) {

  /** Reads the parameters {@code show} and {@code view}. */
  static Shown of(String here, String show, String view) {
    return new Shown(here, whole(show), sides(view));
  }

  static boolean whole(String show) {
    return switch (show) {
      case "", "changed" -> false;
      case "whole" -> true;
      default -> throw Problem.parameter("show", "Write show=changed or show=whole.").exception();
    };
  }

  private static boolean sides(String view) {
    return switch (view) {
      case "", "inline" -> false;
      case "sides" -> true;
      default -> throw Problem.parameter("view", "Write view=inline or view=sides.").exception();
    };
  }

  RedlineHtml form() {
    return sides ? RedlineHtml.SIDES : RedlineHtml.PAGE;
  }

  /** The page with the whole text, or with what changed only. */
  public String otherExtent() {
    return address(!whole, sides);
  }

  /** The page side by side, or inline. */
  public String otherView() {
    return address(whole, !sides);
  }

  private String address(boolean whole, boolean sides) {
    List<String> parameters = new ArrayList<>();
    if (whole) {
      parameters.add("show=whole");
    }
    if (sides) {
      parameters.add("view=sides");
    }
    return here + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
  }

  /** The same as a file: {@code docx}, {@code pdf} or {@code txt}. */
  public String file(String form) {
    return here + "?as=" + form + (whole ? "&show=whole" : "");
  }
}
