package io.boussole.metrics.decoding;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One deal of Pipedrive's, as version 1 and version 2 of its webhooks tell of it. */
public record PipedriveBodies(
        long dealId,
        String status,
        String value,
        String currency,
        int stage,
        Instant added,
        @Nullable Instant won) {
    private static final DateTimeFormatter NAIVE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    /** An open deal of 1,250.50 EUR in stage 3. */
    public static PipedriveBodies open(long dealId, Instant added) {
        return new PipedriveBodies(dealId, "open", "1250.50", "EUR", 3, added, null);
    }

    public PipedriveBodies worth(String amount) {
        return new PipedriveBodies(dealId, status, amount, currency, stage, added, won);
    }

    public PipedriveBodies wonAt(Instant at) {
        return new PipedriveBodies(dealId, "won", value, currency, stage, added, at);
    }

    public PipedriveBodies lost() {
        return new PipedriveBodies(dealId, "lost", value, currency, stage, added, null);
    }

    public PipedriveBodies inStage(int newStage) {
        return new PipedriveBodies(dealId, status, value, currency, newStage, added, won);
    }

    public String v2(String action, Instant at) {
        return """
                {"meta":{"action":"%s","entity":"deal","entity_id":"%d","id":"%s","timestamp":"%s","version":"2.0","attempt":1},
                 "data":{"id":%d,"status":"%s","value":%s,"currency":"%s","stage_id":%d,"pipeline_id":1,"owner_id":77,
                  "title":"Coswin","add_time":"%s","won_time":%s,"lost_time":null,"close_time":%s},
                 "previous":null}""".formatted(
                        action,
                        dealId,
                        "delivery-" + at.toEpochMilli(),
                        at.truncatedTo(ChronoUnit.MILLIS),
                        dealId,
                        status,
                        value,
                        currency,
                        stage,
                        added,
                        quoted(won == null ? null : won.toString()),
                        quoted(won == null ? null : won.toString()));
    }

    public String v2Deletion(Instant at) {
        return """
                {"meta":{"action":"delete","entity":"deal","entity_id":%d,"id":"gone-%d","timestamp":"%s","version":"2.0"},
                 "data":null,"previous":{"id":%d,"status":"%s"}}""".formatted(dealId, dealId, at, dealId, status);
    }

    public String v1(String action, Instant at) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return """
                {"v":1,"meta":{"v":1,"action":"%s","object":"deal","id":%d,"timestamp":%d,"timestamp_micro":%d,"webhook_id":"9"},
                 "current":{"id":%d,"status":"%s","value":%s,"currency":"%s","stage_id":%d,"pipeline_id":1,"user_id":77,
                  "title":"Coswin","add_time":"%s","won_time":%s,"lost_time":null,"close_time":%s,"deleted":false},
                 "previous":null,"event":"%s.deal","retry":0}""".formatted(
                        action,
                        dealId,
                        at.getEpochSecond(),
                        micros,
                        dealId,
                        status,
                        value,
                        currency,
                        stage,
                        NAIVE.format(added),
                        quoted(won == null ? null : NAIVE.format(won)),
                        quoted(won == null ? null : NAIVE.format(won)),
                        action);
    }

    public String v1Deletion(Instant at) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return """
                {"v":1,"meta":{"v":1,"action":"deleted","object":"deal","id":%d,"timestamp":%d,"timestamp_micro":%d},
                 "current":null,"previous":{"id":%d,"status":"%s"},"event":"deleted.deal","retry":0}""".formatted(dealId, at.getEpochSecond(), micros, dealId, status);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
