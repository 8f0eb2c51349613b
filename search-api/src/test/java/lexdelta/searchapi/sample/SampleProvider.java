package lexdelta.searchapi.sample;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * A real provider of OpenID Connect on a free port of this machine, at which somebody is signed in
 * already. Who that is, and what the provider says of them, is set by the test; it can also be made
 * to say what it must not.
 */
public final class SampleProvider implements AutoCloseable {
  public static final String CLIENT = "lexdelta-of-the-firm";
  public static final String CLIENT_SECRET = "the secret of the sample client";

  private static final String KEY_NAME = "sample-key";

  private final Answers answers = new Answers();
  private final ConfigurableApplicationContext context;

  private SampleProvider() {
    SpringApplication application = new SpringApplication(Parts.class);
    application.addInitializers(it -> it.getBeanFactory().registerSingleton("answers", answers));
    this.context =
        application.run(
            "--spring.config.name=none",
            "--spring.main.banner-mode=off",
            "--spring.main.register-shutdown-hook=false",
            "--spring.jmx.enabled=false");
  }

  public static SampleProvider start() {
    return new SampleProvider();
  }

  /** What it calls itself: not the window's name, so that each has its own cookies. */
  public URI issuer() {
    return URI.create(
        "http://localhost:"
            + ((ServletWebServerApplicationContext) context).getWebServer().getPort());
  }

  /** Who is signed in at it from now on, and what it says of the address. */
  public void says(String subject, String email, boolean verified) {
    answers.subject = subject;
    answers.email = email;
    answers.verified = verified;
    answers.lie = claims -> {};
    answers.forged = false;
  }

  /** What it says wrongly from now on. */
  public void lies(Consumer<JwtClaimsSet.Builder> lie) {
    answers.lie = lie;
  }

  /** Somebody else signs in its name from now on. */
  public void isForged() {
    answers.forged = true;
  }

  @Override
  public void close() {
    context.close();
  }

  /** What it says now. */
  static final class Answers {
    private volatile String subject = "nobody";
    private volatile String email = "nobody@firm.example";
    private volatile boolean verified = true;
    private volatile boolean forged;
    private volatile Consumer<JwtClaimsSet.Builder> lie = claims -> {};
  }

  /** Of what it is made; without a stereotype, so that no application takes it for its own. */
  @EnableWebSecurity
  @EnableWebMvc
  static class Parts {
    private final RSAKey own = key();
    private final RSAKey strangers = key();

    @Bean
    TomcatServletWebServerFactory server() {
      return new TomcatServletWebServerFactory(0);
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
      return new DispatcherServlet();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Answers answers) {
      return http.oauth2AuthorizationServer(server -> server.oidc(_ -> {}))
          .authorizeHttpRequests(all -> all.anyRequest().authenticated())
          .oauth2ResourceServer(resources -> resources.jwt(_ -> {}))
          .addFilterAfter(new SignedInAlready(answers), SecurityContextHolderFilter.class)
          .build();
    }

    @Bean
    RegisteredClientRepository clients() {
      return new InMemoryRegisteredClientRepository(
          RegisteredClient.withId(UUID.randomUUID().toString())
              .clientId(CLIENT)
              .clientSecret("{noop}" + CLIENT_SECRET)
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .redirectUri(
                  "http://127.0.0.1/login/oauth2/code/firm") // on loopback any port is good
              .scope("openid")
              .scope("email")
              .scope("profile")
              .clientSettings(ClientSettings.builder().requireProofKey(true).build())
              .build());
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    JWKSource<SecurityContext> keys() {
      return new ImmutableJWKSet<>(new JWKSet(own));
    }

    @Bean
    JwtEncoder encoder(Answers answers) {
      JWKSet mine = new JWKSet(own);
      JWKSet theirs = new JWKSet(strangers);
      JWKSource<SecurityContext> either =
          (selector, context) -> selector.select(answers.forged ? theirs : mine);
      return new NimbusJwtEncoder(either);
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Answers answers) {
      return context -> {
        if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
          context
              .getClaims()
              .claim("email", answers.email)
              .claim("email_verified", answers.verified);
          answers.lie.accept(context.getClaims());
        }
      };
    }

    private static RSAKey key() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
            .privateKey(pair.getPrivate())
            .keyID(KEY_NAME)
            .build();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Somebody is signed in at the provider whenever a browser is sent there. */
  private static final class SignedInAlready extends OncePerRequestFilter {
    private final Answers answers;

    SignedInAlready(Answers answers) {
      this.answers = answers;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if (request.getParameter(OAuth2ParameterNames.RESPONSE_TYPE) != null) {
        SecurityContextHolder.getContext()
            .setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                    answers.subject,
                    "",
                    List.of(
                        FactorGrantedAuthority.fromAuthority(
                            FactorGrantedAuthority.PASSWORD_AUTHORITY))));
      }
      chain.doFilter(request, response);
    }
  }
}
