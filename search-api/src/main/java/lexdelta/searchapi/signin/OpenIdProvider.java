package lexdelta.searchapi.signin;

import java.net.URI;
import java.util.Objects;
import lexdelta.searchapi.door.SignInSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * The provider, as it describes itself (OpenID Connect Discovery 1.0). It is asked when somebody
 * first wants to sign in: that it is not to be had keeps nobody else out.
 */
final class OpenIdProvider implements ClientRegistrationRepository {
  /** Our name for it, in addresses. */
  static final String NAME = "firm";

  private final SignInSettings.OpenId settings;
  private volatile @Nullable ClientRegistration known;

  OpenIdProvider(SignInSettings.OpenId settings) {
    this.settings = settings;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String name) {
    if (!name.equals(NAME)) {
      return null;
    }
    ClientRegistration before = known;
    if (before != null) {
      return before;
    }
    URI issuer = Objects.requireNonNull(settings.issuer());
    ClientRegistration asked =
        ClientRegistrations.fromIssuerLocation(issuer.toString())
            .registrationId(NAME)
            .clientId(settings.clientId())
            .clientSecret(settings.clientSecret())
            .scope("openid", "email", "profile")
            .build();
    known = asked;
    return asked;
  }
}
