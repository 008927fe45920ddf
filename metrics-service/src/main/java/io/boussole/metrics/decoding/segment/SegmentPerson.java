package io.boussole.metrics.decoding.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who a visitor is: a browser's identifier, a user's, an address, a company, and that all of it is to be forgotten. */
final class SegmentPerson {
    private final SegmentEvent event;
    private final JsonNode traits;

    SegmentPerson(SegmentEvent event) {
        this.event = event;
        this.traits = event.member("traits");
    }

    Decoded identify() {
        List<FactChange> changes = new ArrayList<>();
        event.anonymousId().ifPresent(id -> changes.add(browser(id)));
        event.userId().ifPresent(id -> changes.add(user(id)));
        return changed(changes);
    }

    private FactChange browser(String id) {
        Statement statement = event.statement(FactKind.VISITOR, id);
        statement.say(Property.CREATION_EVENT, event.at());
        statement.say(Property.EMAIL, event.email());
        event.userId().ifPresent(user -> statement.say(new Slot(Property.CONTACT, user), "true"));
        return statement.change();
    }

    /** Being known to the site makes nobody a lead, so this states no creation. */
    private FactChange user(String id) {
        Statement statement = event.statement(FactKind.CONTACT, id);
        statement.say(Property.EMAIL, event.email());
        statement.say(Property.NAME, SegmentEvent.label(traits, "name"));
        return statement.change();
    }

    /** The documentation's sample writes the members with spaces and capitals. */
    Decoded alias() {
        String former = Stream.of("previousId", "Previous ID")
                .flatMap(member -> Members.idElement(event.member(member), member).stream())
                .findFirst()
                .orElseThrow(() -> RejectedEventException.missing("previousId"));
        String user = Stream.of("userId", "User ID")
                .flatMap(member -> Members.idElement(event.member(member), member).stream())
                .findFirst()
                .orElseThrow(() -> RejectedEventException.missing("userId"));
        Statement statement = event.statement(FactKind.VISITOR, former);
        statement.say(new Slot(Property.CONTACT, user), "true");
        return Decoded.Changes.of(statement.change());
    }

    Decoded group() {
        String id = Members.idElement(event.member("groupId"), "groupId")
                .orElseThrow(() -> RejectedEventException.missing("groupId"));
        Statement company = event.statement(FactKind.COMPANY, id);
        company.say(Property.NAME, SegmentEvent.label(traits, "name"));
        company.say(Property.INDUSTRY, SegmentEvent.label(traits, "industry"));
        company.say(Property.SIZE, SegmentEvent.label(traits, "employees"));
        company.say(Property.DOMAIN, SegmentEvent.label(traits, "domain"));
        List<FactChange> changes = new ArrayList<>();
        changes.add(company.change());
        member(FactKind.VISITOR, event.anonymousId(), id).ifPresent(changes::add);
        member(FactKind.CONTACT, event.userId(), id).ifPresent(changes::add);
        return new Decoded.Changes(changes);
    }

    private Optional<FactChange> member(FactKind kind, Optional<String> person, String company) {
        return person.map(id -> event.statement(kind, id)
                .say(new Slot(Property.COMPANY, company), "true")
                .change());
    }

    /** A request to forget somebody. */
    Decoded delete() {
        List<FactChange> changes = new ArrayList<>();
        event.anonymousId().ifPresent(id -> changes.add(erased(FactKind.VISITOR, id)));
        event.userId().ifPresent(id -> {
            changes.add(erased(FactKind.VISITOR, id));
            changes.add(erased(FactKind.CONTACT, id));
        });
        return changed(changes);
    }

    private FactChange erased(FactKind kind, String id) {
        return event.statement(kind, id).say(Property.ERASED, "true").change();
    }

    private static Decoded changed(List<FactChange> changes) {
        if (changes.isEmpty()) {
            throw RejectedEventException.missing("userId");
        }
        return new Decoded.Changes(changes);
    }
}
