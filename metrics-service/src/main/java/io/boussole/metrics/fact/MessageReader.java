package io.boussole.metrics.fact;

import java.time.Instant;
import java.util.List;

/**
 * Reads messages. All that became of a message counts on the day it was sent, so that the rates of a day are those of the messages of
 * that day. In the dimensions {@code stage} is the medium.
 */
final class MessageReader implements FactReader {
    @Override
    public Reading read(FactId id, FactState state, FactRules rules) {
        MessageFacts message = MessageFacts.of(state, rules);
        FactSummary summary = new FactSummary(
                state.isCounted(),
                message.outcome(),
                message.sentAt(),
                message.at(Property.REPLIED_AT).orElse(null),
                null,
                null,
                null,
                message.dimensions(),
                message.addressees().first());
        return state.isCounted()
                ? new Reading(
                        summary,
                        message.contributions(),
                        message.moments(),
                        message.addressees().aliases())
                : new Reading(
                        summary, List.of(), List.of(), message.addressees().aliases());
    }

    /** Which measures a message adds to, beside having been sent. */
    enum Step {
        DELIVERED(Measure.MESSAGE_DELIVERED),
        OPENED(Measure.MESSAGE_OPENED),
        CLICKED(Measure.MESSAGE_CLICKED),
        REPLIED(Measure.MESSAGE_REPLIED),
        REPLIED_BY_PERSON(Measure.MESSAGE_REPLIED_BY_PERSON),
        REPLIED_USEFULLY(Measure.MESSAGE_REPLIED_USEFULLY),
        BOUNCED(Measure.MESSAGE_BOUNCED),
        UNSUBSCRIBED(Measure.MESSAGE_UNSUBSCRIBED);

        private final Measure measure;

        Step(Measure measure) {
            this.measure = measure;
        }

        Contribution on(Instant sentAt, Dimensions dimensions) {
            return Contribution.count(measure, sentAt, dimensions);
        }
    }
}
