package lexdelta.searchapi.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lexdelta.indexer.index.TooManyWordsException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever a controller throws into an answer. */
@ControllerAdvice
final class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Clock clock;

  ProblemAdvice(Clock clock) {
    this.clock = clock;
  }

  @ExceptionHandler(Exception.class)
  Object answer(Exception exception, HttpServletRequest request) {
    HttpHeaders headers =
        exception instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
    return Answers.of(problem(exception, request), request.getRequestURI(), headers);
  }

  private Problem problem(Exception exception, HttpServletRequest request) {
    return switch (exception) {
      case ProblemException known -> known.problem();
      case HttpMessageNotReadableException unreadable -> body(unreadable);
      case MissingServletRequestParameterException missing ->
          Problem.parameter(
              missing.getParameterName(),
              "The parameter «%s» is missing.".formatted(missing.getParameterName()));
      case InvalidParameterException unread ->
          Problem.of(
              ProblemKind.BAD_REQUEST,
              "The form cannot be read: it is larger than 2 MB, has more than 1,000 fields, or is not"
                  + " encoded as forms are.");
      case TooManyWordsException wide ->
          new Problem(
              ProblemKind.BAD_QUERY,
              String.valueOf(wide.getMessage()),
              Map.of("parameter", "q", "position", 0));
      case ErrorResponse response -> Framework.problem(response, request);
      default -> internal(exception, request);
    };
  }

  private Problem internal(Exception exception, HttpServletRequest request) {
    String reference = Long.toString(clock.millis(), Character.MAX_RADIX);
    LOG.error(
        "Reference {}: {} {} failed.",
        reference,
        request.getMethod(),
        endpoint(request),
        exception);
    return Problem.of(
            ProblemKind.INTERNAL,
            "The request could not be answered. The log of this service has the cause under the"
                + " reference %s.".formatted(reference))
        .with("reference", reference);
  }

  /** As in the code: the address itself may bear the secret of a link. */
  private static Object endpoint(HttpServletRequest request) {
    return Objects.requireNonNullElse(
        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "an address");
  }

  private static Problem body(HttpMessageNotReadableException unreadable) {
    return switch (unreadable.getCause()) {
      case UnrecognizedPropertyException unknown ->
          Problem.pointer(
              pointer(unknown),
              "There is no field «%s». Fields here: %s."
                  .formatted(
                      unknown.getPropertyName(),
                      unknown.getKnownPropertyIds().stream()
                          .map(Object::toString)
                          .sorted()
                          .collect(Collectors.joining(", "))));
      case JacksonException json ->
          Problem.pointer(pointer(json), "It is not the JSON expected: " + reason(json));
      case null, default ->
          Problem.of(ProblemKind.BAD_BODY, "The body is missing. Send a JSON object.");
    };
  }

  private static String reason(JacksonException json) {
    String reason =
        json instanceof StreamReadException
            ? json.getOriginalMessage()
            : "a value of another kind is needed here";
    return "%s (line %d, column %d)."
        .formatted(reason, json.getLocation().getLineNr(), json.getLocation().getColumnNr());
  }

  private static String pointer(JacksonException json) {
    return json.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? Integer.toString(step.getIndex())
                : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
        .map(step -> "/" + step)
        .collect(Collectors.joining());
  }
}
