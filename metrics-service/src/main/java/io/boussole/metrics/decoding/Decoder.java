package io.boussole.metrics.decoding;

/** Understands the events of one source. */
public interface Decoder {
    /** @throws RejectedEventException when the event is not understood */
    Decoded decode(RawEvent event);
}
