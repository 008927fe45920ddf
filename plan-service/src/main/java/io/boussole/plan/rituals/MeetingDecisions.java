package io.boussole.plan.rituals;

import io.boussole.http.ProblemException;
import io.boussole.http.Violation;
import io.boussole.plan.decisions.DecisionService;
import io.boussole.plan.decisions.TakenDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Takes the decisions of a meeting, in the transaction that closes it. */
@ApplicationScoped
class MeetingDecisions {
    private final DecisionService decisions;

    MeetingDecisions(DecisionService decisions) {
        this.decisions = decisions;
    }

    List<OccurrenceDecision> take(OccurrenceKey meeting, Closing closing) {
        List<OccurrenceDecision> taken = new ArrayList<>();
        for (int index = 0; index < closing.decisions().size(); index++) {
            taken.add(take(meeting, closing, index));
        }
        return List.copyOf(taken);
    }

    private OccurrenceDecision take(OccurrenceKey meeting, Closing closing, int index) {
        ClosingDecision wanted = closing.decisions().get(index);
        if (wanted.type() == null) {
            return new OccurrenceDecision(Objects.requireNonNull(wanted.text()), null, null);
        }
        try {
            TakenDecision taken =
                    decisions.take(meeting.planId(), wanted.toDecision(meeting.ritualId(), closing.attendees()));
            String text = wanted.text() == null ? taken.reason() : wanted.text();
            return new OccurrenceDecision(text, taken.type().name(), taken.id());
        } catch (ProblemException refused) {
            throw at("/decisions/" + index, refused);
        }
    }

    /** The same refusal, its pointers leading through the closing's body. */
    private static ProblemException at(String place, ProblemException refused) {
        List<Violation> violations = refused.violations().stream()
                .map(violation -> new Violation(place + violation.pointer(), violation.code(), violation.message()))
                .toList();
        return ProblemException.of(refused.type(), refused.detail(), violations);
    }
}
