package io.boussole.alert.delivery.endpoint;

import io.boussole.access.CurrentTenant;
import io.boussole.alert.AlertProblem;
import io.boussole.alert.delivery.DeliveryConfig;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import io.boussole.http.TimeCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Endpoints from their making to their end. */
@ApplicationScoped
public class DeliveryEndpointService {
    private final DeliveryEndpointRepository endpoints;
    private final EndpointSecrets secrets;
    private final WaitingDeliveries waiting;
    private final CurrentTenant tenant;
    private final DeliveryConfig config;
    private final Clock clock;

    DeliveryEndpointService(
            DeliveryEndpointRepository endpoints,
            EndpointSecrets secrets,
            WaitingDeliveries waiting,
            CurrentTenant tenant,
            DeliveryConfig config,
            Clock clock) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.waiting = waiting;
        this.tenant = tenant;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    public IssuedEndpoint create(EndpointTerms terms) {
        DeliveryEndpoint endpoint = new DeliveryEndpoint(UUID.randomUUID(), shown(terms), clock.instant());
        @Nullable String made = terms.kind() == EndpointKind.WEBHOOK ? secrets.webhookSecret() : null;
        @Nullable String secret = made == null ? given(terms) : made;
        if (secret != null) {
            endpoint.seal(secrets.seal(secret, tenant.id(), endpoint.id()));
        }
        endpoints.persistAndFlush(endpoint);
        return new IssuedEndpoint(endpoint, made);
    }

    /**
     * Puts new terms in the place of the present ones.
     *
     * @throws ProblemException 428 without {@code ifMatch}, 412 when the endpoint has changed since, 409 when it is of another kind
     */
    @Transactional
    public DeliveryEndpoint replace(UUID id, @Nullable String ifMatch, EndpointTerms terms) {
        DeliveryEndpoint endpoint = locked(id, ifMatch);
        if (endpoint.kind() != terms.kind()) {
            throw ProblemException.of(
                    AlertProblem.ENDPOINT_KIND_FIXED,
                    "This one is of the kind " + endpoint.kind() + "; make another one",
                    "Celui-ci est du type " + endpoint.kind() + " ; créez-en un autre");
        }
        @Nullable String secret = given(terms);
        boolean keepsAddress = terms.kind().hasSecretAddress() && secret == null;
        endpoint.change(keepsAddress ? withUrl(terms, endpoint.url()) : shown(terms), clock.instant());
        if (secret != null) {
            endpoint.seal(secrets.seal(secret, tenant.id(), id));
        }
        endpoints.flush();
        if (!endpoint.enabled()) {
            waiting.giveUp(tenant.id(), id, clock.instant());
        }
        return endpoint;
    }

    @Transactional
    public void delete(UUID id, @Nullable String ifMatch) {
        endpoints.delete(locked(id, ifMatch));
    }

    /**
     * Gives a webhook a new secret; both sign what is sent until the overlap is over.
     *
     * @param overlap null: as the configuration says
     * @throws ProblemException 409 when the endpoint is no webhook
     */
    @Transactional
    public IssuedEndpoint rotateSecret(UUID id, @Nullable String ifMatch, @Nullable Duration overlap) {
        DeliveryEndpoint endpoint = locked(id, ifMatch);
        if (endpoint.kind() != EndpointKind.WEBHOOK) {
            throw ProblemException.of(
                    AlertProblem.NO_SIGNING_SECRET,
                    "Only webhooks are signed; replace the endpoint with its new token or address instead",
                    "Seuls les webhooks sont signés ; remplacez plutôt le point de livraison avec son nouveau jeton ou sa nouvelle adresse");
        }
        String secret = secrets.webhookSecret();
        Duration former = overlap == null ? config.formerSecretLifetime() : overlap;
        endpoint.rotate(secrets.seal(secret, tenant.id(), id), clock.instant().plus(former));
        endpoints.flush();
        return new IssuedEndpoint(endpoint, secret);
    }

    @Transactional
    public DeliveryEndpoint get(UUID id) {
        return endpoints.byId(id).orElseThrow(() -> unknown(id));
    }

    @Transactional
    public Page<DeliveryEndpoint> page(int size, @Nullable String pageToken) {
        return Page.of(
                endpoints.after(TimeCursor.read(pageToken), size + 1),
                size,
                endpoint -> new TimeCursor(endpoint.createdAt(), endpoint.id()).toString());
    }

    /** With what the endpoint is spoken to at this moment, secrets opened. */
    @Transactional
    public EndpointAccess access(UUID id) {
        DeliveryEndpoint endpoint = get(id);
        Instant now = clock.instant();
        var opened = Stream.concat(endpoint.secret().stream(), endpoint.formerSecretAt(now).stream())
                .map(secret -> secrets.open(secret, endpoint.tenantId(), id))
                .toList();
        boolean addressIsSecret = endpoint.kind().hasSecretAddress();
        return new EndpointAccess(
                endpoint.tenantId(),
                id,
                endpoint.kind(),
                addressIsSecret ? opened.get(0) : endpoint.url(),
                endpoint.clientId(),
                endpoint.copies(),
                endpoint.language(),
                addressIsSecret ? List.of() : opened);
    }

    private DeliveryEndpoint locked(UUID id, @Nullable String ifMatch) {
        DeliveryEndpoint endpoint = endpoints.locked(id).orElseThrow(() -> unknown(id));
        Revision.requireMatch(ifMatch, endpoint.revision());
        return endpoint;
    }

    private static @Nullable String given(EndpointTerms terms) {
        return terms.kind().hasSecretAddress() ? SecretAddress.newIn(terms.url()) : terms.secret();
    }

    private static EndpointTerms shown(EndpointTerms terms) {
        return terms.kind().hasSecretAddress() ? withUrl(terms, SecretAddress.shown(terms.url())) : terms;
    }

    private static EndpointTerms withUrl(EndpointTerms terms, @Nullable String url) {
        return new EndpointTerms(
                terms.kind(),
                terms.name(),
                url,
                terms.secret(),
                terms.clientId(),
                terms.copies(),
                terms.noticeTypes(),
                terms.planId(),
                terms.language(),
                terms.quietHours(),
                terms.groupWithin(),
                terms.enabled());
    }

    private static ProblemException unknown(UUID id) {
        return ProblemException.of(
                AlertProblem.DELIVERY_ENDPOINT_NOT_FOUND,
                "No delivery endpoint " + id,
                "Aucun point de livraison " + id);
    }
}
