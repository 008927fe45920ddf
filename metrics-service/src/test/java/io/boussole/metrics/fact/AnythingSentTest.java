package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoders;
import io.boussole.metrics.decoding.Raw;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.SenderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies in which members were replaced by anything: each has an answer, and whatever is kept of it can be read. */
class AnythingSentTest {
    private static final int TRIES = 500;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<String> ANYTHING = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e400",
            "9007199254740993",
            "99999999999999999999999999",
            "0.1",
            "\"\"",
            "\" \"",
            "\"NaN\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"2027-02-30\"",
            "\"+1000000-01-01T00:00:00Z\"",
            "\"\\u0000\\ud800@x\"",
            "\"2027-01-12T09:00:00Z\"",
            "[]",
            "[[1]]",
            "[null,\"a\"]",
            "{}",
            "{\"id\":{}}",
            "{\"data\":{\"id\":7}}");

    static Stream<Arguments> bodies() {
        return Stream.of(
                body("BREVO", """
                        {"event":"click","email":"a@example.com","message-id":"m","ts_event":1799744400,"ts_epoch":1799744400123,
                         "date":"2027-01-12 09:00:00","tag":"[\\"a\\"]","tags":["a"],"camp_id":4,"ts_sent":1799744400,"s_epoch":5}"""),
                body("LEMLIST", """
                        {"_id":"a","type":"emailsReplied","createdAt":"2027-01-12T09:00:00Z","leadId":"l","leadEmail":"a@example.com",
                         "contactId":"c","campaignId":"c","campaignName":"n","sequenceId":"s","sequenceStep":1,"sendUserEmail":"r@example.com",
                         "subject":"Re: x","text":"t","headers":{"Auto-Submitted":"no"},"bot":false}"""),
                body("OUTREACH", """
                        {"data":{"id":7,"attributes":{"updatedAt":"2027-01-12T09:00:00Z","deliveredAt":"2027-01-12T09:00:00Z",
                         "repliedAt":"2027-01-12T09:00:00Z"},"relationships":{"prospect":{"data":{"id":5}},"sequence":{"id":4}}},
                         "meta":{"eventName":"mailing.updated","jobId":"j","deliveredAt":"2027-01-12T09:00:00Z"}}"""),
                body("OUTREACH", """
                        {"data":{"id":7,"attributes":{"createdAt":"2027-01-12T09:00:00Z","dialedAt":"2027-01-12T09:00:00Z",
                         "answeredAt":"2027-01-12T09:00:00Z","completedAt":"2027-01-12T09:00:00Z","direction":"outbound","outcome":"x",
                         "emails":["a@example.com"],"firstName":"a","lastName":"b"},"relationships":{"owner":{"id":2}}},
                         "meta":{"eventName":"call.created","deliveredAt":"2027-01-12T09:00:00Z"}}"""),
                body("SALESLOFT", """
                        {"id":7,"created_at":"2027-01-12T09:00:00Z","updated_at":"2027-01-12T09:00:00Z","disposition":"Connected",
                         "duration":5,"direction":"outbound","called_person":{"id":5},"user":{"id":2},"task_type":"call",
                         "due_date":"2027-01-20"}"""),
                body("MAILJET", """
                        {"event":"bounce","time":1799744400,"MessageID":5,"email":"a@example.com","hard_bounce":true,
                         "customcampaign":"c","mj_campaign_id":4}"""),
                body("SENDGRID", """
                        {"event":"open","timestamp":1799744400,"sg_message_id":"m.filter","smtp-id":"<m@x>","email":"a@example.com",
                         "category":["c"],"sg_machine_open":false}"""),
                body("CUSTOMERIO", """
                        {"object_type":"email","metric":"opened","timestamp":1799744400,"event_id":"e","data":{"delivery_id":"d",
                         "customer_id":"c","identifiers":{"id":"c"},"recipient":"a@example.com","campaign_id":4,"prefetched":true}}"""),
                body("ITERABLE", """
                        {"eventName":"emailBounce","email":"a@example.com","dataFields":{"messageId":"m","campaignName":"c",
                         "createdAt":"2027-01-12 09:00:00 +00:00","recipientState":"HardBounce"}}"""),
                body("GONG", """
                        {"callData":{"metaData":{"id":"5","direction":"Outbound","duration":5,"started":"2027-01-12T09:00:00Z",
                         "scheduled":null,"sdrDisposition":"x","primaryUserId":"1"},"parties":[{"affiliation":"External",
                         "emailAddress":"a@example.com","userId":"1"}]},"isTest":false}"""));
    }

    private static Arguments body(String source, String body) {
        return Arguments.of(source, body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void hasAnAnswerAndCanBeRead(String source, String body) throws JsonProcessingException {
        Random random = new Random(source.hashCode());
        assertThat(decode(source, body)).isInstanceOf(Decoded.Changes.class);

        for (int attempt = 0; attempt < TRIES; attempt++) {
            JsonNode tree = JSON.readTree(body);
            for (int change = 0; change <= random.nextInt(3); change++) {
                replace(tree, random);
            }
            if (decode(source, JSON.writeValueAsString(tree)) instanceof Decoded.Changes changes) {
                FactFold.Folded folded = FactFold.fold(changes.facts(), FactRules.DEFAULT, ids -> List.of());
                assertThat(folded.changed()).isNotEmpty();
            }
        }
    }

    private static Decoded decode(String source, String body) {
        return Decoders.decode(new RawEvent(
                source, body, Map.of("x-salesloft-event", "call_created"), Raw.RECEIVED, SenderSettings.NONE));
    }

    private static void replace(JsonNode tree, Random random) throws JsonProcessingException {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(tree, containers);
        ContainerNode<?> container = containers.get(random.nextInt(containers.size()));
        JsonNode value = JSON.readTree(ANYTHING.get(random.nextInt(ANYTHING.size())));
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            object.set(names.get(random.nextInt(names.size())), value);
        } else if (container instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), value);
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (node instanceof ContainerNode<?> container) {
            containers.add(container);
            container.forEach(child -> collect(child, containers));
        }
    }
}
