package io.boussole.metrics.decoding.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.mapping.MappedFact.Origin;
import io.boussole.metrics.decoding.vocabulary.FactWriter;
import io.boussole.metrics.decoding.vocabulary.Field;
import io.boussole.metrics.decoding.vocabulary.ValueKind;
import io.boussole.metrics.decoding.vocabulary.Values;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads one body by a mapping. */
public final class MappingRun {
    private static final int MOST_FACTS = 5000;

    private final Mapping mapping;
    private final RawEvent raw;
    private final List<MappedFact> facts = new ArrayList<>();

    private MappingRun(Mapping mapping, RawEvent raw) {
        this.mapping = mapping;
        this.raw = raw;
    }

    /**
     * The facts, in the order of the body and of the rules; none when no rule applies.
     *
     * @throws RejectedEventException at the first value that cannot be understood, by its JSON Pointer in the body
     */
    public static List<MappedFact> read(Mapping mapping, JsonNode body, RawEvent raw) {
        MappingRun run = new MappingRun(mapping, raw);
        BodyPath.Match whole = new BodyPath.Match("", body);
        List<BodyPath.Match> events =
                mapping.events().map(path -> path.find(body)).orElse(List.of(whole));
        for (BodyPath.Match event : events) {
            run.event(
                    new Scope(body, event, event, raw.headers(), raw.settings().timeZone()));
        }
        return run.facts;
    }

    private void event(Scope scope) {
        if (!mapping.when().holds(scope)) {
            return;
        }
        for (FactRule rule : mapping.facts()) {
            List<Scope> scopes = rule.each()
                    .map(path -> path.find(scope.event().node()).stream()
                            .map(scope::at)
                            .toList())
                    .orElse(List.of(scope));
            scopes.stream().filter(rule.when()::holds).forEach(one -> fact(rule, one));
        }
    }

    private void fact(FactRule rule, Scope scope) {
        if (facts.size() >= MOST_FACTS) {
            throw RejectedEventException.unreadable("more than " + MOST_FACTS + " facts");
        }
        List<Origin> origins = new ArrayList<>();
        String id = id(rule, scope, origins);
        Instant at = time(rule, scope, origins);
        FactWriter writer = new FactWriter(new FactId(rule.kind(), id), at, "");
        rule.subscription().flatMap(value -> value.text(scope)).ifPresent(found -> {
            writer.subscription(Values.id(found.text(), found.origin()));
        });
        rule.properties().forEach(property -> say(writer, property, scope, origins));
        usualTimes(rule, writer, at);
        writer.since(at);
        writer.lifecycle(rule.deleted().holds(scope) ? Lifecycle.DELETED : Lifecycle.PRESENT);
        facts.add(new MappedFact(writer.changes(), origins));
    }

    /** A fact that is an event happened when the event did. */
    private static void usualTimes(FactRule rule, FactWriter writer, Instant at) {
        switch (rule.kind()) {
            case VISIT, SUBMISSION -> writer.sayIfAbsent(Property.OCCURRED_AT, at.toString());
            case CALL -> writer.sayIfAbsent(Property.STARTS_AT, at.toString());
            default -> {}
        }
    }

    private String id(FactRule rule, Scope scope, List<Origin> origins) {
        if (rule.id().isEmpty()) {
            String id = identity(scope);
            origins.add(new Origin("id", "identity", rule.pointer(), id));
            return id;
        }
        ValueRule value = rule.id().get();
        ValueRule.Found found = value.text(scope)
                .filter(text -> !text.text().isEmpty())
                .orElseThrow(() -> RejectedEventException.missing(place(value, scope)));
        String id = Values.id(found.text(), found.origin());
        origins.add(new Origin("id", found.origin(), value.pointer(), id));
        return id;
    }

    private String identity(Scope scope) {
        StringBuilder parts = new StringBuilder(
                scope.element().pointer().equals(scope.event().pointer())
                        ? ""
                        : scope.element()
                                .pointer()
                                .substring(scope.event().pointer().length()));
        Scope event = scope.ofEvent();
        for (ValueRule part : mapping.identity()) {
            String text = part.text(event)
                    .map(ValueRule.Found::text)
                    .orElseThrow(() -> RejectedEventException.missing(place(part, event)));
            parts.append('\n').append(text.length()).append(':').append(text);
        }
        return UUID.nameUUIDFromBytes(parts.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Instant time(FactRule rule, Scope scope, List<Origin> origins) {
        Optional<ValueRule> value = rule.time().or(mapping::time);
        Scope start = rule.time().isPresent() ? scope : scope.ofEvent();
        Optional<ValueRule.Found> found = value.flatMap(time -> time.text(start))
                .filter(text -> !text.text().isEmpty());
        if (value.isEmpty()) {
            origins.add(new Origin(
                    "at", "received", rule.pointer(), raw.receivedAt().toString()));
            return raw.receivedAt();
        }
        ValueRule.Found said = found.orElseThrow(() -> RejectedEventException.missing(place(value.get(), start)));
        Instant at = value.get().time().read(said.text(), scope.zone(), said.origin());
        origins.add(new Origin("at", said.origin(), value.get().pointer(), at.toString()));
        return at;
    }

    private static void say(FactWriter writer, PropertyRule property, Scope scope, List<Origin> origins) {
        Field field = property.field();
        if (field.kind() == ValueKind.LINKS) {
            property.value().texts(scope).stream()
                    .filter(found -> !found.text().isEmpty())
                    .forEach(found -> {
                        String id = Values.id(found.text(), found.origin());
                        writer.link(field, id, true);
                        origins.add(origin(property, found, id));
                    });
            return;
        }
        property.value().text(scope).ifPresent(found -> {
            String value = read(property, found, scope);
            if (field.kind() == ValueKind.TOOL_IDS) {
                writer.toolId(field, property.tool(), value);
            } else {
                writer.say(field, value);
            }
            origins.add(origin(property, found, value));
        });
    }

    private static String read(PropertyRule property, ValueRule.Found found, Scope scope) {
        String text = found.text();
        if (text.isEmpty()) {
            return "";
        }
        return switch (property.field().kind()) {
            case INSTANT ->
                property.value().time().read(text, scope.zone(), found.origin()).toString();
            case AMOUNT, WHOLE ->
                Values.read(property.field(), property.value().number().read(text), scope.zone(), found.origin());
            default -> Values.read(property.field(), text, scope.zone(), found.origin());
        };
    }

    private static Origin origin(PropertyRule property, ValueRule.Found found, String value) {
        return new Origin(
                property.field().name(), found.origin(), property.value().pointer(), value);
    }

    /** Where the value should have been. */
    private static String place(ValueRule value, Scope scope) {
        return value.path()
                .map(path -> path.toString().startsWith("/") ? scope.element().pointer() + path : path.toString())
                .orElse("header:" + value.header());
    }
}
