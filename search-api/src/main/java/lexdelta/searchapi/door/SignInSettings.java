package lexdelta.searchapi.door;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of signing in, {@code lexdelta.sign-in.*}.
 *
 * @param sessionIdle after how long without a request a browser is signed out
 * @param sessionLongest after how long it is signed out in any case
 * @param secondFactor who must have a second factor
 * @param folder where {@code sign-in.key} lies, by which second factors are encrypted
 * @param openid a provider that people sign in with instead of a password
 */
@ConfigurationProperties(value = "lexdelta.sign-in", ignoreUnknownFields = false)
public record SignInSettings(
    @DefaultValue("12h") Duration sessionIdle,
    @DefaultValue("7d") Duration sessionLongest,
    @DefaultValue("optional") SecondFactorFor secondFactor,
    @DefaultValue("./lexdelta-data") Path folder,
    @DefaultValue OpenId openid) {

  /** Who must have a second factor. Whoever must and has none is asked to set one up. */
  public enum SecondFactorFor {
    OPTIONAL,
    ADMINISTRATORS,
    EVERYBODY
  }

  /**
   * A provider of OpenID Connect.
   *
   * @param issuer its address, as it names itself; empty for none
   * @param clientId what it knows this service by
   * @param clientSecret from the environment only
   * @param answer how long the provider may take for each answer
   * @param title what the button on the sign-in page says after "Sign in with"
   */
  public record OpenId(
      @Nullable URI issuer,
      @DefaultValue("") String clientId,
      @DefaultValue("") String clientSecret,
      @DefaultValue("10s") Duration answer,
      @DefaultValue("your firm’s account") String title) {
    public boolean on() {
      return issuer != null;
    }

    @Override
    public String toString() {
      return "OpenId[" + issuer + ", " + clientId + "]"; // never the secret
    }
  }
}
