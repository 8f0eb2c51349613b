package lexdelta.searchapi.problems;

/** A request that cannot be answered, for the reason in {@link #problem()}. */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
