package io.boussole.plan.renewal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.plan.document.DocumentWalk;
import io.boussole.plan.document.InPeriod;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.Period.PeriodType;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.format.ReadDocument;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the next period's plan from this one's. Objectives, KPIs, people, channels and what is still to be fought stay with their
 * figures, because nobody but the team knows the next ones; every day of the period moves to its place in the next. What happened —
 * done, held, published, measured, ended, accepted — stays behind.
 */
public final class Renewal {
    private static final Set<String> FOUGHT = Set.of("WON", "LOST", "STOPPED");
    private static final Set<String> TRIED = Set.of("MEASURED", "DECIDED");

    private final PlanDocument plan;
    private final ObjectNode tree;
    private final NextPeriod next;

    private Renewal(PlanDocument plan, ObjectNode tree, NextPeriod next) {
        this.plan = plan;
        this.tree = tree;
        this.next = next;
    }

    /** The document of the next period; nothing while this one does not say which days it covers. */
    public static Optional<JsonNode> of(ReadDocument document) {
        Period period = document.plan().period();
        ObjectNode copy = document.tree().deepCopy();
        return Optional.ofNullable(period)
                .flatMap(NextPeriod::after)
                .map(next -> new Renewal(document.plan(), copy, next).run());
    }

    private JsonNode run() {
        moveDays();
        moveMonths();
        moveValidity();
        moveEndsOfRituals();
        if (tree.get("period") instanceof ObjectNode period) {
            period.put("start", next.start().toString());
            period.put("end", next.end().toString());
        }
        if (plan.name() != null && plan.period() != null && plan.period().type() == PeriodType.QUARTER) {
            tree.put("name", QuarterInName.countedOn(plan.name()));
        }
        leaveBehind();
        return tree;
    }

    private void moveDays() {
        DocumentWalk.through(plan, (component, value, at) -> {
            if (component.isAnnotationPresent(InPeriod.class) && value instanceof LocalDate day) {
                Pointer part = at.parent();
                if (part != null && tree.at(part.toString()) instanceof ObjectNode holder) {
                    holder.put(component.getName(), next.moved(day).toString());
                }
            }
        });
    }

    private void moveMonths() {
        if (tree.at("/context/seasonality") instanceof ObjectNode shares) {
            ObjectNode moved = shares.objectNode();
            shares.fields().forEachRemaining(share -> moved.set(moved(share.getKey()), share.getValue()));
            ((ObjectNode) tree.get("context")).set("seasonality", moved);
        }
    }

    /** A figure that holds from a day on holds from as much later on, which may be before the period. */
    private void moveValidity() {
        for (JsonNode hypothesis : tree.at("/context/hypotheses")) {
            if (hypothesis instanceof ObjectNode part && part.hasNonNull("validFrom")) {
                LocalDate from = LocalDate.parse(part.get("validFrom").asText());
                part.put("validFrom", next.shifted(from).toString());
            }
        }
    }

    private void moveEndsOfRituals() {
        for (JsonNode ritual : tree.path("rituals")) {
            if (ritual instanceof ObjectNode part && part.path("rule").isTextual()) {
                part.put("rule", LastDayOfRule.moved(part.get("rule").asText(), next));
            }
        }
    }

    private String moved(String month) {
        try {
            return next.moved(YearMonth.parse(month)).toString();
        } catch (DateTimeException notAMonth) {
            return month;
        }
    }

    private void leaveBehind() {
        EndedChannels.drop(
                tree.path("battles"),
                battle -> FOUGHT.contains(battle.path("status").asText()));
        tree.path("battles").forEach(battle -> forget(battle.path("actions"), "doneOn"));
        tree.path("channels").forEach(channel -> {
            forget(channel.at("/partnerProgram/webinars"), "held");
            remove(channel.path("contentPlan"), "pieces");
        });
        EndedChannels.drop(
                tree.path("experiments"),
                experiment -> TRIED.contains(experiment.path("state").asText()));
        forget(tree.path("experiments"), "state");
        forget(tree.path("experiments"), "result");
        forget(tree.path("experiments"), "decision");
        forget(tree.path("milestones"), "doneOn");
        EndedChannels.leave(tree);
        EndedChannels.drop(tree.path("timeOff"), this::isOver);
        EndedChannels.drop(tree.at("/calendar/closures"), this::isOver);
        tree.remove(List.of("rollouts", "successStories", "acceptances"));
    }

    private boolean isOver(JsonNode absence) {
        try {
            return LocalDate.parse(absence.path("end").asText()).isBefore(next.start());
        } catch (DateTimeException endless) {
            return false;
        }
    }

    private static void forget(JsonNode items, String member) {
        items.forEach(item -> remove(item, member));
    }

    private static void remove(JsonNode item, String member) {
        if (item instanceof ObjectNode part) {
            part.remove(member);
        }
    }
}
