package io.boussole.metrics.replay;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.metrics.decoding.RejectionCode;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.ConnectionRulesRepository;
import io.boussole.metrics.intake.EventOutcome;
import io.boussole.metrics.intake.IntakeCounts;
import io.boussole.metrics.intake.ReceivedEventRepository;
import io.boussole.metrics.intake.RefoldService;
import io.boussole.metrics.intake.StoredEvent;
import io.boussole.metrics.rejection.RejectionRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks again at what was not understood: after a fix, or once a user has told more of the sender's account. */
@ApplicationScoped
public class RejectionReplayService {
    private final RejectionRepository rejections;
    private final ReceivedEventRepository received;
    private final RefoldService refold;
    private final ConnectionRulesRepository connections;
    private final ReplayConfig config;

    RejectionReplayService(
            RejectionRepository rejections,
            ReceivedEventRepository received,
            RefoldService refold,
            ConnectionRulesRepository connections,
            ReplayConfig config) {
        this.rejections = rejections;
        this.received = received;
        this.refold = refold;
        this.connections = connections;
        this.config = config;
    }

    /**
     * What came of it.
     *
     * @param left how many that were asked for have not been looked at: ask again
     * @param withoutBody how many cannot be looked at, because their body is not kept any more
     */
    public record Outcome(
            long applied, long ignored, long testTraffic, long stillRejected, long withoutBody, boolean left) {
        private Outcome plus(Outcome other) {
            return new Outcome(
                    applied + other.applied,
                    ignored + other.ignored,
                    testTraffic + other.testTraffic,
                    stillRejected + other.stillRejected,
                    withoutBody + other.withoutBody,
                    other.left);
        }
    }

    /**
     * Those of the ids and the code; with neither, all. What is understood now leaves the list, is known since today, and what is not
     * stays there with its present reason. Not one transaction: what is done when a step fails stays done.
     *
     * @throws ProblemException 404 when the tenant has no such connection
     */
    public Outcome again(ConnectionId connection, @Nullable List<Long> ids, @Nullable RejectionCode code) {
        long until = QuarkusTransaction.joiningExisting().call(() -> {
            if (!connections.exists(connection)) {
                throw ProblemException.of(
                        CommonProblem.NOT_FOUND, "There is no such connection", "Cette connexion n'existe pas");
            }
            return rejections.newestId(connection);
        });
        Outcome outcome = new Outcome(0, 0, 0, 0, 0, true);
        long after = 0;
        for (int done = 0; outcome.left() && done < config.mostRejections(); done += config.eventsPerStep()) {
            long from = after;
            List<RejectionRepository.Rejected> step = QuarkusTransaction.joiningExisting()
                    .call(() -> rejections.after(connection, ids, code, from, until, config.eventsPerStep()));
            outcome = outcome.plus(again(connection, step));
            after = step.isEmpty() ? after : step.get(step.size() - 1).id();
        }
        return outcome;
    }

    private Outcome again(ConnectionId connection, List<RejectionRepository.Rejected> step) {
        List<String> keys = step.stream()
                .map(RejectionRepository.Rejected::eventKey)
                .distinct()
                .toList();
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<StoredEvent> events = received.ofKeys(connection, keys).stream()
                    .filter(event -> event.outcome() == EventOutcome.REJECTED)
                    .toList();
            IntakeCounts counts = refold.asNews(connection, events);
            return new Outcome(
                    counts.count(EventOutcome.APPLIED),
                    counts.count(EventOutcome.IGNORED),
                    counts.count(EventOutcome.TEST_TRAFFIC),
                    counts.count(EventOutcome.REJECTED),
                    (long) keys.size() - events.size(),
                    step.size() == config.eventsPerStep());
        });
    }
}
