package lexdelta.searchapi.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** A problem as an answer: JSON for programs, a page for people. */
final class Answers {
  private Answers() {}

  static Object of(Problem problem, String path, HttpHeaders headers) {
    return path.startsWith("/api/") || path.startsWith("/actuator/")
        ? json(problem, path, headers)
        : page(problem);
  }

  static Object of(Problem problem, HttpServletRequest request) {
    return of(problem, request.getRequestURI(), HttpHeaders.EMPTY);
  }

  private static ResponseEntity<ProblemDetail> json(
      Problem problem, String path, HttpHeaders headers) {
    ProblemKind kind = problem.kind();
    ProblemDetail body =
        ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(kind.status()), problem.detail());
    body.setType(kind.type());
    body.setTitle(kind.title());
    body.setInstance(URI.create(path));
    problem.more().forEach(body::setProperty);
    return ResponseEntity.status(kind.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  private static ModelAndView page(Problem problem) {
    ModelAndView page = new ModelAndView("problem");
    page.setStatus(HttpStatusCode.valueOf(problem.kind().status()));
    page.addObject("kind", problem.kind());
    page.addObject("detail", problem.detail());
    return page;
  }
}
