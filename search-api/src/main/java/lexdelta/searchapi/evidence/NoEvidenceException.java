package lexdelta.searchapi.evidence;

/** There is no evidence of what was asked for, or nowhere to put it. The message says why. */
public final class NoEvidenceException extends RuntimeException {
  NoEvidenceException(String message) {
    super(message);
  }

  NoEvidenceException(String message, Throwable cause) {
    super(message, cause);
  }
}
