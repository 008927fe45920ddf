package io.boussole.access;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemAnswers;
import io.boussole.http.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the credential from {@code Authorization: Bearer} or, so that a browser can open Swagger UI, as the password of HTTP Basic
 * with any user name.
 */
@ApplicationScoped
class ApiKeyAuthentication implements HttpAuthenticationMechanism {
    static final String TENANT_ATTRIBUTE = "tenant";
    private static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final ApiKeyFile keys;
    private final ProblemAnswers answers;

    ApiKeyAuthentication(ApiKeyFile keys, ProblemAnswers answers) {
        this.keys = keys;
        this.answers = answers;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager ignored) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || isOpen(context)) {
            return Uni.createFrom().optional(Optional.empty());
        }
        return credential(authorization)
                .flatMap(keys::find)
                .map(key -> Uni.createFrom().item(identity(key)))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    /** Paths whose {@code Authorization} header is not ours: a sender's webhook carries the sender's own, a calendar program any. */
    private static boolean isOpen(RoutingContext context) {
        String path = context.normalizedPath();
        return path.startsWith("/webhooks/") || path.startsWith("/calendar-feeds/");
    }

    private static Optional<String> credential(String authorization) {
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(authorization.substring(BEARER.length()).strip());
        }
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String userAndPassword = new String(decoded, StandardCharsets.UTF_8);
            return Optional.of(userAndPassword.substring(userAndPassword.indexOf(':') + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static SecurityIdentity identity(ApiKey key) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.subject()))
                .addRoles(key.roleNames())
                .addAttribute(TENANT_ATTRIBUTE, key.tenant())
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, WWW_AUTHENTICATE, "Basic realm=\"Boussole\""));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        context.response()
                .putHeader(WWW_AUTHENTICATE, List.<String>of("Bearer realm=\"Boussole\"", "Basic realm=\"Boussole\""));
        ProblemException wanted = ProblemException.of(
                CommonProblem.UNAUTHENTICATED,
                "Send a key as Authorization: Bearer, or as the password of HTTP Basic",
                "Envoyez une clé dans Authorization: Bearer, ou comme mot de passe HTTP Basic");
        return Uni.createFrom()
                .completionStage(answers.end(context, wanted).toCompletionStage())
                .replaceWith(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
