package io.boussole.metrics.connection.sequence;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.intake.EventsArrived;
import io.boussole.metrics.source.Numbering;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notes the numbers of events whose sender numbers them; costs other connections nothing. */
@ApplicationScoped
class EventNumbers implements EventsArrived {
    private static final JsonMapper JSON = new JsonMapper();

    private final SequenceRepository sequences;

    EventNumbers(SequenceRepository sequences) {
        this.sequences = sequences;
    }

    private record Numbered(long number, Instant receivedAt) {
        static final Comparator<Numbered> ORDER =
                Comparator.comparing(Numbered::receivedAt).thenComparing(Numbered::number);
    }

    @Override
    public void by(ConnectionId connection, SenderSettings sender, List<DeliveredEvent> events) {
        Optional<String> header = sender.option(Numbering.HEADER);
        Optional<String> member = sender.option(Numbering.MEMBER);
        if (events.isEmpty() || (header.isEmpty() && member.isEmpty())) {
            return;
        }
        List<Numbered> numbers = events.stream()
                .flatMap(event ->
                        number(event, header, member).map(number -> new Numbered(number, event.receivedAt())).stream())
                .sorted(Numbered.ORDER)
                .toList();
        if (!numbers.isEmpty()) {
            note(connection, header.orElse("") + " " + member.orElse(""), numbers);
        }
    }

    private void note(ConnectionId connection, String counter, List<Numbered> numbers) {
        Runs known = sequences.lock(connection);
        Runs runs = known.counter().equals(counter) ? known : Runs.of(counter);
        for (Numbered numbered : numbers) {
            runs = runs.with(numbered.number(), numbered.receivedAt());
        }
        if (!runs.equals(known)) {
            sequences.save(connection, runs);
        }
    }

    private static Optional<Long> number(DeliveredEvent event, Optional<String> header, Optional<String> member) {
        return Stream.concat(
                        header.map(name -> event.headers().get(name.toLowerCase(Locale.ROOT))).stream(),
                        member.flatMap(pointer -> scalar(event.body(), pointer)).stream())
                .flatMap(text -> Numbering.number(text).stream())
                .findFirst();
    }

    private static Optional<String> scalar(@Nullable String body, String pointer) {
        if (body == null) {
            return Optional.empty();
        }
        try {
            JsonNode found = JSON.readTree(body).at(JsonPointer.compile(pointer));
            return found.isValueNode() ? Optional.of(found.asText()) : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
