package lexdelta.searchapi.coverage;

import java.util.Base64;

/**
 * A statement that anybody can check.
 *
 * @param text what is signed
 * @param signature base 64 of 64 bytes
 * @param publicKey PEM
 */
record SignedStatement(Statement statement, String text, String signature, String publicKey) {
  /** How a reader of the JSON checks it, in a shell. */
  static final String VERIFY =
      """
      jq -j .text statement.json > statement.txt
      jq -r .signature statement.json | base64 -d > statement.sig
      openssl pkeyutl -verify -pubin -inkey statement-key.pem -rawin -in statement.txt -sigfile statement.sig
      """;

  static SignedStatement of(Statement statement, StatementKey key) {
    String publicKey = key.publicPem();
    String text = StatementText.of(statement, publicKey);
    return new SignedStatement(
        statement, text, Base64.getEncoder().encodeToString(key.sign(text)), publicKey);
  }
}
