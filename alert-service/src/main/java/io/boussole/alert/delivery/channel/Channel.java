package io.boussole.alert.delivery.channel;

import io.boussole.alert.delivery.endpoint.EndpointAccess;
import io.boussole.alert.delivery.endpoint.EndpointKind;
import java.util.Set;

/** A way to tell somebody outside. */
public interface Channel {
    Set<EndpointKind> kinds();

    /** Tries once. Whatever goes wrong is an outcome, not an exception. */
    Outcome send(EndpointAccess endpoint, Message message);
}
