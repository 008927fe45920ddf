package io.boussole.plan.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.http.ProblemException;
import io.boussole.plan.arithmetic.cost.RemainingCost;
import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Battle.BattleStatus;
import io.boussole.plan.document.Channel;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.PlanProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What it means to stop a battle or a channel: it ends today, and what it would still have cost is free again. */
final class Stopping {
    private final Subject subject;
    private final PlanDocument plan;
    private final LocalDate today;

    private Stopping(Subject subject, PlanDocument plan, LocalDate today) {
        this.subject = subject;
        this.plan = plan;
        this.today = today;
    }

    /** Nothing when the decision stops neither a battle nor a channel. */
    static Optional<Stopping> by(CheckedDecision decision, PlanDocument plan, LocalDate today) {
        SubjectPart part = decision.subject().part();
        boolean ends = part == SubjectPart.BATTLE || part == SubjectPart.CHANNEL;
        return decision.type() == DecisionType.STOP && ends
                ? Optional.of(new Stopping(decision.subject(), plan, today))
                : Optional.empty();
    }

    /** The document in which the subject has ended. */
    JsonNode apply(JsonNode document) {
        boolean isBattle = subject.part() == SubjectPart.BATTLE;
        for (JsonNode item : document.path(isBattle ? "battles" : "channels")) {
            if (item instanceof ObjectNode part && part.path("id").asText().equals(subject.id())) {
                part.put("endedOn", today.toString());
                if (isBattle) {
                    part.put("status", BattleStatus.STOPPED.name());
                }
            }
        }
        return document;
    }

    /**
     * The undone actions of a battle; the monthly cost of a channel for the months of the period that are still to begin; null where
     * the plan does not say what they cost.
     *
     * @throws ProblemException 409 when it has ended already
     */
    @Nullable
    Money freed() {
        Optional<BigDecimal> amount = subject.part() == SubjectPart.BATTLE ? freedByBattle() : freedByChannel();
        return amount.map(freed -> new Money(freed, plan.currency())).orElse(null);
    }

    private Optional<BigDecimal> freedByBattle() {
        Battle battle = first(plan.battles().stream()
                .filter(candidate -> subject.id() != null && subject.id().equals(candidate.id()))
                .findFirst());
        if (battle.status() != null && battle.status().compareTo(BattleStatus.ACTIVE) > 0) {
            throw ended();
        }
        return RemainingCost.of(battle);
    }

    private Optional<BigDecimal> freedByChannel() {
        Channel channel = first(plan.channels().stream()
                .filter(candidate -> subject.id() != null && subject.id().equals(candidate.id()))
                .findFirst());
        if (channel.endedOn() != null) {
            throw ended();
        }
        return RemainingCost.of(channel, plan.period(), today);
    }

    private static <T> T first(Optional<T> found) {
        return found.orElseThrow(() -> new IllegalStateException("a subject is checked before it is stopped"));
    }

    private static ProblemException ended() {
        return ProblemException.of(PlanProblem.ALREADY_ENDED, PlanProblem.ALREADY_ENDED.title());
    }
}
