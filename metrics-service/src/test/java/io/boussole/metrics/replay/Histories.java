package io.boussole.metrics.replay;

import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.decoding.PipedriveBodies;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Made-up histories of a sender, received over several days: repeated, late, corrected, merged, not understood. */
final class Histories {
    static final Instant FIRST_DAY = Instant.parse("2026-10-01T06:00:00Z");
    private static final int DAYS = 5;
    private static final List<String> STAGES = List.of("appointmentscheduled", "closedwon", "closedlost", "qualified");

    private final Random random;
    private final List<String> said = new ArrayList<>();

    Histories(long seed) {
        this.random = new Random(seed);
    }

    /** In the order in which they were received; some twice. */
    List<DeliveredEvent> hubSpot(UUID connection, int events) {
        List<DeliveredEvent> history = new ArrayList<>();
        for (int number = 0; number < events; number++) {
            Instant receivedAt = FIRST_DAY.plus(Duration.ofHours(24L * DAYS * number / events));
            history.add(delivered(connection, "HUBSPOT", hubSpotEvent(receivedAt), receivedAt));
        }
        return history;
    }

    List<DeliveredEvent> pipedrive(UUID connection, int events) {
        List<DeliveredEvent> history = new ArrayList<>();
        for (int number = 0; number < events; number++) {
            Instant receivedAt = FIRST_DAY.plus(Duration.ofHours(24L * DAYS * number / events));
            history.add(delivered(connection, "PIPEDRIVE", pipedriveEvent(receivedAt), receivedAt));
        }
        return history;
    }

    private String hubSpotEvent(Instant receivedAt) {
        HubSpotEvents deal = HubSpotEvents.deal(1 + random.nextInt(12));
        Instant at = earlier(receivedAt);
        String event = switch (random.nextInt(11)) {
            case 0, 1 -> deal.created(at);
            case 2, 3 -> deal.set("amount", Integer.toString(100 * random.nextInt(90)), at);
            case 4, 5, 6 -> deal.set("dealstage", STAGES.get(random.nextInt(STAGES.size())), at);
            case 7 -> random.nextBoolean() ? deal.deleted(at) : deal.restored(at);
            case 8 -> deal.absorbs(1 + random.nextInt(12), 20 + random.nextInt(3), at);
            case 9 -> deal.set("hubspot_owner_id", Integer.toString(random.nextInt(3)), at);
            default -> "{\"subscriptionType\":\"deal.exploded\",\"objectId\":" + random.nextInt(5) + "}";
        };
        return sometimesAgain(event);
    }

    private String pipedriveEvent(Instant receivedAt) {
        Instant at = earlier(receivedAt);
        PipedriveBodies deal = PipedriveBodies.open(1 + random.nextInt(8), FIRST_DAY.minus(Duration.ofDays(3)))
                .worth(random.nextInt(9000) + ".50");
        String event = switch (random.nextInt(5)) {
            case 0 -> deal.v2("create", at);
            case 1 -> deal.inStage(1 + random.nextInt(4)).v2("change", at);
            case 2 -> deal.wonAt(at).v1("updated", at);
            case 3 -> deal.lost().v2("change", at);
            default -> deal.v2Deletion(at);
        };
        return sometimesAgain(event);
    }

    /** Up to three days late. */
    private Instant earlier(Instant receivedAt) {
        return receivedAt.minusSeconds(random.nextInt(3 * 24 * 3600));
    }

    private String sometimesAgain(String event) {
        said.add(event);
        return random.nextInt(6) == 0 ? said.get(random.nextInt(said.size())) : event;
    }

    private static DeliveredEvent delivered(UUID connection, String source, String body, Instant receivedAt) {
        String key =
                UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)).toString();
        return new DeliveredEvent(connection, source, key, receivedAt, body, null);
    }
}
