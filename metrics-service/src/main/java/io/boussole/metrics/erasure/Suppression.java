package io.boussole.metrics.erasure;

import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes forgotten persons out of events before anything of them is kept: a pseudonym stands for the address, so that what happens still
 * counts, and counts for the same person.
 */
@ApplicationScoped
public class Suppression {
    private static final Set<FactKind> WITHOUT_A_PERSON = EnumSet.of(FactKind.DEAL, FactKind.COMPANY, FactKind.PAYMENT);

    private final ForgottenRepository forgotten;

    Suppression(ForgottenRepository forgotten) {
        this.forgotten = forgotten;
    }

    /** Whom the events of a connection must not name, until the current transaction ends. */
    public OfConnection of(ConnectionId connection) {
        return new OfConnection(connection, forgotten.all(connection.tenantId()));
    }

    /** Redacts events of one connection. */
    public static final class OfConnection {
        private final ConnectionId connection;
        private final Map<String, String> pseudonyms;

        private OfConnection(ConnectionId connection, Map<String, String> pseudonyms) {
            this.connection = connection;
            this.pseudonyms = pseudonyms;
        }

        /** @param decode understands an event, so that what it says of a forgotten person is found */
        public DeliveredEvent redacted(DeliveredEvent event, Function<DeliveredEvent, Decoded> decode) {
            @Nullable String body = event.body();
            if (pseudonyms.isEmpty() || body == null) {
                return event;
            }
            DeliveredEvent renamed = event;
            for (Map.Entry<String, String> address :
                    forgottenAddresses(body + " " + event.eventKey()).entrySet()) {
                renamed = apply(new Redaction(Set.of(address.getKey()), address.getValue(), Set.of()), renamed);
            }
            return decode.apply(renamed) instanceof Decoded.Changes changes
                    ? nameless(renamed, changes.facts())
                    : renamed;
        }

        private DeliveredEvent nameless(DeliveredEvent event, List<FactChange> changes) {
            Set<String> names = new HashSet<>();
            Set<String> addresses = new HashSet<>();
            String pseudonym = "";
            for (FactChange change : changes) {
                @Nullable String standsFor = pseudonym(change);
                if (standsFor != null) {
                    pseudonym = standsFor;
                    change.says().value(Property.NAME).ifPresent(names::add);
                    change.says().value(Property.PHONE).ifPresent(names::add);
                    change.says()
                            .value(Property.EMAIL)
                            .filter(address -> !ForgottenPerson.isPseudonym(address))
                            .ifPresent(addresses::add);
                }
            }
            return apply(new Redaction(addresses, pseudonym, names), event);
        }

        /** Null of a fact that is about nobody forgotten. */
        private @Nullable String pseudonym(FactChange change) {
            if (WITHOUT_A_PERSON.contains(change.fact().kind())) {
                return null;
            }
            @Nullable
            String ofContact = pseudonyms.get(ForgottenPerson.hashOfContact(
                    connection.tenantId(), connection.id(), change.fact().id()));
            return ofContact != null && change.fact().kind() == FactKind.CONTACT
                    ? ofContact
                    : change.says()
                            .value(Property.EMAIL)
                            .filter(ForgottenPerson::isPseudonym)
                            .orElse(null);
        }

        private Map<String, String> forgottenAddresses(String text) {
            Map<String, String> found = new HashMap<>();
            for (String address : AddressScan.candidates(text)) {
                @Nullable
                String pseudonym = pseudonyms.get(ForgottenPerson.hashOfAddress(connection.tenantId(), address));
                if (pseudonym != null) {
                    found.put(address, pseudonym);
                }
            }
            return found;
        }

        private static DeliveredEvent apply(Redaction redaction, DeliveredEvent event) {
            @Nullable String body = event.body();
            Map<String, String> headers = new HashMap<>();
            event.headers().forEach((name, value) -> headers.put(name, redaction.apply(value)));
            return new DeliveredEvent(
                    event.connectionId(),
                    event.source(),
                    redaction.apply(event.eventKey()),
                    event.receivedAt(),
                    body == null ? null : redaction.apply(body),
                    event.unreadable(),
                    headers);
        }
    }
}
