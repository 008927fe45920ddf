package io.boussole.metrics.fact;

import java.time.Instant;

/** Activities as lemlist writes them: one lead, one step of one sequence. */
record LemlistActivity(String lead, int step) {
    static LemlistActivity of(int lead) {
        return new LemlistActivity("lea_" + lead, 0);
    }

    LemlistActivity atStep(int other) {
        return new LemlistActivity(lead, other);
    }

    String body(String type, Instant at) {
        return body(type, at, "");
    }

    /** @param more members, each with a comma before it */
    String body(String type, Instant at, String more) {
        return """
                {"_id":"act_%s_%d_%s_%s","type":"%s","createdAt":"%s","leadId":"%s","leadEmail":"%s@Example.com",
                 "campaignId":"cam_1","campaignName":"Cold Q1","sequenceId":"seq_1","sequenceStep":%d,
                 "sendUserEmail":"rep@example.com"%s}""".formatted(lead, step, type, at, type, at, lead, lead, step, more);
    }
}
