package lexdelta.searchapi.problems;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.ErrorResponse;

/** What the web framework found wrong before a feature saw the request. */
final class Framework {
  private Framework() {}

  static Problem problem(ErrorResponse response, HttpServletRequest request) {
    return problem(response.getStatusCode().value(), request.getMethod(), request.getRequestURI());
  }

  static Problem problem(int status, String method, String path) {
    return switch (status) {
      case 403 -> Problem.of(ProblemKind.CROSS_SITE, ProblemKind.CROSS_SITE.advice());
      case 404 -> Problem.of(ProblemKind.NOT_FOUND, "Nothing is kept at %s.".formatted(path));
      case 405 ->
          Problem.of(
              ProblemKind.METHOD_NOT_ALLOWED, "%s is not possible at %s.".formatted(method, path));
      case 406 -> Problem.of(ProblemKind.NOT_ACCEPTABLE, ProblemKind.NOT_ACCEPTABLE.advice());
      case 415 ->
          Problem.of(
              ProblemKind.UNSUPPORTED_MEDIA_TYPE, ProblemKind.UNSUPPORTED_MEDIA_TYPE.advice());
      case 421 -> Problem.of(ProblemKind.UNKNOWN_HOST, ProblemKind.UNKNOWN_HOST.advice());
      default ->
          status < 500
              ? Problem.of(
                  ProblemKind.BAD_REQUEST,
                  "The request to %s does not have the form expected.".formatted(path))
              : Problem.of(ProblemKind.INTERNAL, "The request could not be answered.");
    };
  }
}
