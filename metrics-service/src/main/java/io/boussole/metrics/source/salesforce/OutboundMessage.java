package io.boussole.metrics.source.salesforce;

import io.boussole.metrics.source.BodyText;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import io.boussole.metrics.source.WebhookRequest;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A SOAP envelope of up to a hundred notifications, each an event. Document types and external entities are off: an envelope that
 * declares one is not read. The session's key is left behind with the rest of the envelope.
 */
final class OutboundMessage {
    private static final String NAMESPACE = "http://soap.sforce.com/2005/09/outbound";
    private static final int MOST_NOTIFICATIONS = 1000;

    private final WebhookRequest request;

    OutboundMessage(WebhookRequest request) {
        this.request = request;
    }

    /** Of whom the message says that it is; empty when it does not say, or nobody can read it. */
    Optional<String> organizationId() {
        try {
            XMLStreamReader reader = reader();
            while (reader.hasNext()) {
                if (next(reader) == XMLStreamConstants.START_ELEMENT && isOurs(reader, "OrganizationId")) {
                    return Optional.of(reader.getElementText().strip());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    List<SplitEvent> split() {
        try {
            return new Notifications().read(reader());
        } catch (XMLStreamException unreadable) {
            return unreadable(Unreadable.NOT_XML);
        }
    }

    private List<SplitEvent> unreadable(Unreadable reason) {
        String text = BodyText.of(request).orElseGet(() -> new String(request.body(), StandardCharsets.ISO_8859_1));
        return List.of(SplitEvent.unreadable(EventKey.of(request.body()), SessionIds.removedFrom(text), reason));
    }

    private XMLStreamReader reader() throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Optional<String> text = BodyText.of(request).map(String::stripLeading);
        return text.isPresent()
                ? factory.createXMLStreamReader(new StringReader(text.get()))
                : factory.createXMLStreamReader(new ByteArrayInputStream(request.body()));
    }

    private static int next(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a document type or an entity");
        }
        return event;
    }

    private static boolean isOurs(XMLStreamReader reader, String name) {
        return name.equals(reader.getLocalName()) && NAMESPACE.equals(reader.getNamespaceURI());
    }

    /** Reads one envelope. */
    private final class Notifications {
        private final NamespaceScopes scopes = new NamespaceScopes();
        private final List<SplitEvent> events = new ArrayList<>();
        private final StringBuilder envelope = new StringBuilder();
        private String organization = "";
        private boolean found;

        List<SplitEvent> read(XMLStreamReader reader) throws XMLStreamException {
            while (reader.hasNext() && events.size() <= MOST_NOTIFICATIONS) {
                int event = next(reader);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    scopes.leave();
                }
            }
            if (!found) {
                return unreadable(Unreadable.NOT_AN_EVENT);
            }
            if (events.size() > MOST_NOTIFICATIONS) {
                return unreadable(Unreadable.TOO_MANY_EVENTS);
            }
            return events.isEmpty() ? List.of(withoutNotification()) : events;
        }

        private void element(XMLStreamReader reader) throws XMLStreamException {
            scopes.enter(reader);
            if (isOurs(reader, "notifications")) {
                found = true;
            } else if (isOurs(reader, "OrganizationId") || isOurs(reader, "ActionId")) {
                said(reader.getLocalName(), reader.getElementText().strip());
                scopes.leave();
            } else if (found && isOurs(reader, "Notification")) {
                events.add(new Notification(reader, scopes).read().event(envelope.toString(), organization));
                scopes.leave();
            }
        }

        private void said(String name, String value) {
            if (name.equals("OrganizationId")) {
                organization = value.length() > 15 ? value.substring(0, 15) : value;
            }
            envelope.append('<').append(name).append('>');
            XmlText.append(envelope, value);
            envelope.append("</").append(name).append('>');
        }

        /** Salesforce's own test of an address: known, and nothing to count. */
        private SplitEvent withoutNotification() {
            String body = XmlText.wrapped("notifications", NAMESPACE, envelope.toString());
            String key = EventKey.of(body.getBytes(StandardCharsets.UTF_8));
            return SplitEvent.of(key, "event/" + key, body);
        }
    }

    /** Copies one notification out of its envelope. */
    private static final class Notification {
        private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

        private final XMLStreamReader reader;
        private final NamespaceScopes scopes;
        private final StringBuilder copy = new StringBuilder();
        private final List<String> path = new ArrayList<>();
        private String id = "";
        private String type = "";
        private String recordId = "";

        Notification(XMLStreamReader reader, NamespaceScopes scopes) {
            this.reader = reader;
            this.scopes = scopes;
        }

        Notification read() throws XMLStreamException {
            XmlText.start(copy, reader, scopes.inherited(reader));
            path.add(reader.getLocalName());
            while (!path.isEmpty()) {
                switch (next(reader)) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text(reader.getText());
                    default -> {}
                }
            }
            return this;
        }

        private void start() {
            XmlText.start(copy, reader, java.util.Map.of());
            path.add(reader.getLocalName());
            if (isAt("Notification", "sObject")) {
                String given = reader.getAttributeValue(INSTANCE, "type");
                type = given == null
                        ? ""
                        : given.substring(given.indexOf(':') + 1).strip();
            }
        }

        private void end() {
            XmlText.end(copy, reader);
            path.remove(path.size() - 1);
        }

        private void text(String text) {
            if (isAt("Notification", "Id")) {
                id += text.strip();
            } else if (isAt("Notification", "sObject", "Id")) {
                recordId += text.strip();
            }
            XmlText.append(copy, text);
        }

        private boolean isAt(String... names) {
            return path.equals(List.of(names));
        }

        /** Equal however often it is sent; the record in it is as it was when it was first sent. */
        SplitEvent event(String envelope, String organization) {
            String body = XmlText.wrapped("notifications", NAMESPACE, envelope + copy);
            String key = id.isEmpty()
                    ? EventKey.of(body.getBytes(StandardCharsets.UTF_8))
                    : EventKey.of(List.of(Optional.of("Notification"), Optional.of(organization), Optional.of(id)));
            String entity = type.isEmpty() || recordId.isEmpty() ? "event/" + key : type + "/" + recordId;
            return SplitEvent.of(key, entity, body);
        }
    }
}
