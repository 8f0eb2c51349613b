package lexdelta.searchapi.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lexdelta.searchapi.problems.Problem;

/** Answers of the door in the form of all other problems. */
final class Refusal {
  private Refusal() {}

  static void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(Problem.ATTRIBUTE, problem);
    response.sendError(problem.kind().status());
  }
}
