package io.boussole.metrics.erasure;

import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactsChanged;
import io.boussole.metrics.journey.duplicate.PersonDuplicate.ContactRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Honours what somebody asked a sender: what it has told us to erase is erased here too, within the fold's own transaction. Comes after
 * those who keep what facts say.
 */
@ApplicationScoped
@Priority(-1)
class ErasedFacts implements FactsChanged {
    private final ErasureService erasures;
    private final PersonSearch search;

    ErasedFacts(ErasureService erasures, PersonSearch search) {
        this.erasures = erasures;
        this.search = search;
    }

    @Override
    public void by(ConnectionId connection, List<FactFold.Changed> changes, LocalDate knownOn) {
        changes.stream().filter(ErasedFacts::isErasedNow).forEach(change -> erase(connection, change));
    }

    private static boolean isErasedNow(FactFold.Changed change) {
        return isErased(change.after().state()) && !isErased(change.before().state());
    }

    private static boolean isErased(FactState state) {
        return state.value(Property.ERASED).isPresent();
    }

    /** The fact itself has forgotten the person already, so what it said before is asked. */
    private void erase(ConnectionId connection, FactFold.Changed change) {
        FactId id = change.after().id();
        FactState before = change.before().state();
        Set<String> addresses = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<ContactRecord> contacts = new HashSet<>();
        before.value(Property.EMAIL)
                .filter(address -> !ForgottenPerson.isPseudonym(address))
                .ifPresent(addresses::add);
        if (id.kind() == FactKind.CONTACT) {
            contacts.add(new ContactRecord(connection.id(), id.id()));
        }
        if (id.kind() != FactKind.DEAL && id.kind() != FactKind.COMPANY) {
            before.value(Property.NAME).ifPresent(names::add);
            before.value(Property.PHONE).ifPresent(names::add);
        }
        for (String address : addresses) {
            KnownPerson known = search.byAddress(connection.tenantId(), address);
            contacts.addAll(known.contacts());
            names.addAll(known.names());
        }
        if (!addresses.isEmpty() || !contacts.isEmpty()) {
            erasures.forget(
                    connection.tenantId(),
                    new KnownPerson(addresses, contacts, names),
                    Erasure.Reason.TOLD_BY_SENDER,
                    connection.id().toString());
        }
    }
}
