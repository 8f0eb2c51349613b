package lexdelta.searchapi.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page that explains the kinds of problem, and the answer when a filter refused a request. */
@Controller
final class ProblemPages implements ErrorController {

  @GetMapping("/problems")
  String kinds(Model model) {
    model.addAttribute("kinds", ProblemKind.values());
    return "problems";
  }

  @RequestMapping("/error")
  Object refused(HttpServletRequest request) {
    if (request.getAttribute(Problem.ATTRIBUTE) instanceof Problem problem) {
      return Answers.of(problem, asked(request), HttpHeaders.EMPTY);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : 404;
    return Answers.of(
        Framework.problem(code, request.getMethod(), asked(request)),
        asked(request),
        HttpHeaders.EMPTY);
  }

  private static String asked(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        ? path
        : "/error";
  }
}
