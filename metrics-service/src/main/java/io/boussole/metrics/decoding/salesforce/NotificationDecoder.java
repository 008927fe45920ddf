package io.boussole.metrics.decoding.salesforce;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoder;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.fact.Stamp;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One notification of an outbound message: the fields that the administrator chose, of the record as it was when the message was sent.
 * The newest of its own dates says when that was.
 */
final class NotificationDecoder implements Decoder {
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    @Override
    public Decoded decode(RawEvent event) {
        try {
            return new Reading(reader(Objects.requireNonNull(event.body()))).decoded(event);
        } catch (XMLStreamException unreadable) {
            throw RejectedEventException.unreadable("not XML");
        }
    }

    private static XMLStreamReader reader(String body) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new StringReader(body.stripLeading()));
    }

    /** Reads one notification. */
    private static final class Reading {
        private final XMLStreamReader reader;
        private final Map<String, String> fields = new HashMap<>();
        private String type = "";
        private String notificationId = "";
        private boolean notified;

        Reading(XMLStreamReader reader) {
            this.reader = reader;
        }

        Decoded decoded(RawEvent event) throws XMLStreamException {
            while (reader.hasNext()) {
                int next = reader.next();
                if (next == XMLStreamConstants.DTD || next == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new XMLStreamException("a document type or an entity");
                }
                if (next == XMLStreamConstants.START_ELEMENT) {
                    element();
                }
            }
            if (!notified) {
                return new Decoded.Ignored("an outbound message without a notification");
            }
            if (type.isEmpty()) {
                throw RejectedEventException.missing("sObject");
            }
            return SalesforceObjects.decode(record(event));
        }

        private void element() throws XMLStreamException {
            switch (reader.getLocalName()) {
                case "Notification" -> notified = true;
                case "Id" -> notificationId = reader.getElementText().strip();
                case "sObject" -> {
                    type = objectType(Optional.ofNullable(reader.getAttributeValue(INSTANCE, "type")));
                    fields();
                }
                default -> {}
            }
        }

        private static String objectType(Optional<String> given) {
            return given.map(name -> name.substring(name.indexOf(':') + 1).strip())
                    .filter(name -> !name.isEmpty())
                    .orElseThrow(() -> RejectedEventException.missing("xsi:type"));
        }

        private void fields() throws XMLStreamException {
            while (reader.next() != XMLStreamConstants.END_ELEMENT) {
                if (reader.isStartElement()) {
                    fields.put(reader.getLocalName(), text());
                }
            }
        }

        /** A field that is nil has no value; one that holds elements has none that we know. */
        private String text() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            int depth = 1;
            while (depth > 0) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                    default -> {}
                }
            }
            return text.toString().strip();
        }

        private SalesforceRecord record(RawEvent event) {
            String id = Optional.ofNullable(fields.get("Id"))
                    .filter(given -> !given.isEmpty())
                    .map(SalesforceId::of)
                    .orElseThrow(() -> RejectedEventException.missing("sObject.Id"));
            return new SalesforceRecord(
                    type,
                    id,
                    SalesforceRecord.Verb.SNAPSHOT,
                    fields,
                    fields.keySet(),
                    new Stamp(at(event), SalesforceId.of(notificationId)),
                    event.settings());
        }

        private Instant at(RawEvent event) {
            return written("SystemModstamp")
                    .or(() -> written("LastModifiedDate"))
                    .orElse(event.receivedAt());
        }

        private Optional<Instant> written(String field) {
            return Optional.ofNullable(fields.get(field))
                    .filter(text -> !text.isEmpty())
                    .map(text -> Instant.parse(SalesforceTimes.instant(text, field)));
        }
    }
}
