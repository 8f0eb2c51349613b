package lexdelta.searchapi.signin;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import lexdelta.searchapi.door.SignInSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClientException;

/**
 * The provider, as it describes itself (OpenID Connect Discovery 1.0), and its keys. It is asked
 * when somebody first wants to sign in: that it is not to be had keeps nobody else out.
 */
final class OpenIdProvider
    implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {
  /** Our name for it, in addresses. */
  static final String NAME = "firm";

  private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
      new ParameterizedTypeReference<>() {};

  private final SignInSettings.OpenId settings;
  private final OpenIdRequests requests;
  private final Clock clock;
  private volatile @Nullable ClientRegistration known;
  private volatile @Nullable JwtDecoder decoder;

  OpenIdProvider(SignInSettings.OpenId settings, OpenIdRequests requests, Clock clock) {
    this.settings = settings;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * The provider.
   *
   * @throws RestClientException when it cannot be asked
   * @throws IllegalStateException when it calls itself something else
   */
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String name) {
    if (!name.equals(NAME)) {
      return null;
    }
    ClientRegistration before = known;
    if (before != null) {
      return before;
    }
    ClientRegistration asked =
        ClientRegistrations.fromOidcConfiguration(description())
            .registrationId(NAME)
            .clientId(settings.clientId())
            .clientSecret(settings.clientSecret())
            .scope("openid", "email", "profile")
            .build();
    known = asked;
    return asked;
  }

  /** What it says of itself; of another issuer's word we would take anybody's (section 4.3). */
  private Map<String, Object> description() {
    String issuer = Objects.requireNonNull(settings.issuer()).toString();
    URI address = URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
    Map<String, Object> description =
        requests.plain().exchange(RequestEntity.get(address).build(), DESCRIPTION).getBody();
    if (description == null || !issuer.equals(description.get("issuer"))) {
      throw new IllegalStateException(
          "%s does not describe the provider %s but %s. Set lexdelta.sign-in.openid.issuer to the address by which the provider calls itself."
              .formatted(
                  address, issuer, description == null ? "none" : description.get("issuer")));
    }
    return description;
  }

  /** Reads identity tokens; the keys are kept between them. */
  @Override
  public JwtDecoder createDecoder(ClientRegistration provider) {
    JwtDecoder before = decoder;
    if (before != null) {
      return before;
    }
    NimbusJwtDecoder made =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(provider.getProviderDetails().getJwkSetUri()))
            .restOperations(requests.plain())
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwsAlgorithm(SignatureAlgorithm.PS256)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .build();
    JwtTimestampValidator times = new JwtTimestampValidator();
    times.setClock(clock);
    OidcIdTokenValidator claims = new OidcIdTokenValidator(provider);
    claims.setClock(clock);
    made.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, claims));
    made.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    decoder = made;
    return made;
  }
}
