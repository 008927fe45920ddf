package io.boussole.metrics.decoding;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Understands the events of one source. */
public interface Decoder {
    /**
     * @param event one event as the source writes it
     * @throws RejectedEventException when it is not understood
     */
    Decoded decode(ObjectNode event);
}
