package io.boussole.metrics.decoding.salesforce;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoder;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;

/** Outbound messages, which are XML, and change events, which are JSON: the first character tells. */
public final class SalesforceDecoder implements Decoder {
    private final Decoder changeEvents = new ChangeEventDecoder();
    private final Decoder notifications = new NotificationDecoder();

    @Override
    public Decoded decode(RawEvent event) {
        if (event.body() == null) {
            throw RejectedEventException.unreadable("no text");
        }
        return event.body().stripLeading().startsWith("<") ? notifications.decode(event) : changeEvents.decode(event);
    }
}
