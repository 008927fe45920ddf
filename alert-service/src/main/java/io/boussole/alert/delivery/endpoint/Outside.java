package io.boussole.alert.delivery.endpoint;

import io.boussole.alert.delivery.DeliveryConfig;
import io.boussole.outbound.AddressPolicy;
import io.boussole.outbound.OutboundAnswer;
import io.boussole.outbound.OutboundHttp;
import io.boussole.outbound.OutboundRequest;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The way out, as the configuration lets it be. */
@ApplicationScoped
public class Outside {
    private final AddressPolicy policy;
    private final OutboundHttp http;

    Outside(DeliveryConfig config) {
        Set<String> trusted = config.trustedHosts().orElse(List.of()).stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.policy = new AddressPolicy(trusted::contains);
        this.http = new OutboundHttp(policy, config.requestTimeout(), config.answerLimit());
    }

    void stop(@Observes ShutdownEvent stopping) {
        http.close();
    }

    /** The address in the text; empty when nothing may be sent there. */
    public Optional<URI> read(String address) {
        return policy.read(address);
    }

    /** @throws io.boussole.outbound.OutboundException when nothing came back */
    public OutboundAnswer send(OutboundRequest request) {
        return http.send(request);
    }
}
