package io.boussole.alert.delivery.channel;

import io.boussole.alert.delivery.endpoint.EndpointKind;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The channel of each kind of endpoint. */
@ApplicationScoped
public class Channels {
    private final Map<EndpointKind, Channel> byKind = new EnumMap<>(EndpointKind.class);

    Channels(@All List<Channel> channels) {
        channels.forEach(channel -> channel.kinds().forEach(kind -> byKind.put(kind, channel)));
    }

    public Channel of(EndpointKind kind) {
        return Objects.requireNonNull(byKind.get(kind), "every kind has its channel");
    }
}
