package io.boussole.alert.delivery.dispatch;

import io.boussole.access.CurrentTenant;
import io.boussole.alert.AlertProblem;
import io.boussole.alert.delivery.endpoint.DeliveryEndpoint;
import io.boussole.alert.delivery.endpoint.DeliveryEndpointService;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.TimeCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent, and sending it again. */
@ApplicationScoped
public class DeliveryService {
    private final DeliveryRepository deliveries;
    private final DeliveryEndpointService endpoints;
    private final CurrentTenant tenant;
    private final Clock clock;

    DeliveryService(
            DeliveryRepository deliveries, DeliveryEndpointService endpoints, CurrentTenant tenant, Clock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional
    public Page<Delivery> page(UUID endpointId, @Nullable DeliveryState state, int size, @Nullable String pageToken) {
        DeliveryEndpoint endpoint = endpoints.get(endpointId);
        return Page.of(
                deliveries.ofEndpoint(tenant.id(), endpoint.id(), state, TimeCursor.newestFirst(pageToken), size + 1),
                size,
                delivery -> new TimeCursor(delivery.createdAt(), delivery.id()).toString());
    }

    @Transactional
    public Delivery get(UUID id) {
        return deliveries
                .byId(tenant.id(), id)
                .orElseThrow(() -> ProblemException.of(
                        AlertProblem.DELIVERY_NOT_FOUND, "No delivery " + id, "Aucune livraison " + id));
    }

    /**
     * Sends it again, with the same identifier, whatever came of it; what waits is sent now.
     *
     * @throws ProblemException 409 while the endpoint is off
     */
    @Transactional
    public Delivery resend(UUID id) {
        Delivery delivery = get(id);
        requireOn(delivery.endpointId());
        deliveries.again(tenant.id(), id, clock.instant());
        return get(id);
    }

    /**
     * Sends all again that failed since then.
     *
     * @return how many
     * @throws ProblemException 409 while the endpoint is off
     */
    @Transactional
    public int resendFailed(UUID endpointId, Instant since) {
        requireOn(endpointId);
        return deliveries.failedAgain(tenant.id(), endpointId, clock.instant(), since);
    }

    private void requireOn(UUID endpointId) {
        if (!endpoints.get(endpointId).enabled()) {
            throw ProblemException.of(
                    AlertProblem.ENDPOINT_OFF,
                    "Switch the delivery endpoint on first: replace it with \"enabled\": true",
                    "Réactivez d'abord le point de livraison : remplacez-le avec \"enabled\": true");
        }
    }
}
