package io.boussole.alert.delivery.dispatch;

import io.boussole.alert.delivery.Recipient;
import io.boussole.alert.delivery.StoredNotice;
import io.boussole.alert.delivery.channel.Channels;
import io.boussole.alert.delivery.channel.Message;
import io.boussole.alert.delivery.channel.Outcome;
import io.boussole.alert.delivery.endpoint.DeliveryEndpointService;
import io.boussole.alert.delivery.endpoint.EndpointAccess;
import io.boussole.http.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends something harmless at once, so that whoever sets an endpoint up sees whether it works. Nothing of it is kept. */
@ApplicationScoped
public class TestMessage {
    private static final Text TITLE = new Text("Test message from Boussole", "Message de test de Boussole");
    private static final Text BODY = new Text(
            "This delivery endpoint works. Nothing has happened and nothing is to be done.",
            "Ce point de livraison fonctionne. Rien ne s'est passé et il n'y a rien à faire.");

    private final DeliveryEndpointService endpoints;
    private final Channels channels;
    private final DeliveryLog log;
    private final Clock clock;

    TestMessage(DeliveryEndpointService endpoints, Channels channels, DeliveryLog log, Clock clock) {
        this.endpoints = endpoints;
        this.channels = channels;
        this.log = log;
        this.clock = clock;
    }

    /** @param email of somebody who gets it in the place of a corrective action's owner */
    public Outcome send(UUID endpointId, @Nullable String email) {
        EndpointAccess endpoint = endpoints.access(endpointId);
        UUID id = UUID.randomUUID();
        @Nullable Recipient recipient = email == null ? null : new Recipient("test", email, email, null);
        StoredNotice notice =
                new StoredNotice(id, "test", id, id, clock.instant(), recipient, TITLE, BODY, null, "{\"test\":true}");
        Outcome outcome = channels.of(endpoint.kind()).send(endpoint, new Message(id, List.of(notice)));
        return new Outcome(outcome.result(), outcome.reason(), outcome.status(), log.excerpt(outcome.answer()), null);
    }
}
