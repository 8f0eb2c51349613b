package lexdelta.searchapi.door;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.SignedIn;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How many requests in a minute: of each person, and of each address of which nobody is signed in;
 * more are answered 429 with the seconds to wait (RFC 6585, section 4). Tokens guessed wrong count
 * apart and fewer are allowed.
 */
final class Rates extends OncePerRequestFilter {
  private static final int GUESSES_A_MINUTE = 20;
  private static final int MOST_KEPT = 20_000;

  private final int requestsAMinute;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_KEPT;
        }
      };

  Rates(int requestsAMinute) {
    this.requestsAMinute = requestsAMinute;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SignedIn> who = CurrentPerson.signedIn();
    if (who.filter(SignedIn.ByCommand.class::isInstance).isPresent()) {
      chain.doFilter(request, response);
      return;
    }
    String name =
        who.map(it -> "person " + it.person()).orElse("address " + request.getRemoteAddr());
    Optional<Long> wait = take(name, requestsAMinute);
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      refuse(wait.get(), request, response);
    }
  }

  /** Notes a wrong token. */
  Optional<Long> guess(String address) {
    return take("guess " + address, GUESSES_A_MINUTE);
  }

  /** Takes one of what is left; empty when there was one, else the seconds to wait for it. */
  private Optional<Long> take(String name, int aMinute) {
    ConsumptionProbe probe = bucket(name, aMinute).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
  }

  private synchronized Bucket bucket(String name, int aMinute) {
    return buckets.computeIfAbsent(
        name,
        _ ->
            Bucket.builder()
                .addLimit(
                    Bandwidth.builder()
                        .capacity(aMinute)
                        .refillGreedy(aMinute, Duration.ofMinutes(1))
                        .build())
                .build());
  }

  static void refuse(long seconds, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    Refusal.send(
        Problem.of(
            ProblemKind.TOO_MANY,
            "Too many requests came from you. Try again in %d second(s).".formatted(seconds)),
        request,
        response);
  }
}
