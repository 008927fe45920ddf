package io.boussole.alert.incident;

import io.boussole.alert.rule.AlertRule;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPublished;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the plan does not allow, with all that its alert and its corrective action are made of.
 *
 * @param episode from 1; the next one begins when the one before has ended
 * @param facts what it rests on when it is about a KPI; null otherwise
 * @param circumstances what it rests on when it is about no KPI, as named values
 */
public record Breach(
        AlertRule rule,
        PlanPublished plan,
        int episode,
        @Nullable AlertFacts facts,
        Map<String, String> circumstances,
        Task task) {
    private static final String WITH_OWNER = "withOwnerId";

    public Breach {
        circumstances = Map.copyOf(circumstances);
    }

    /** Who has to see to it together with the owner; empty where nobody is named, or nobody else. */
    Optional<PlanMember> alsoConcerned() {
        return plan.team().stream()
                .filter(member -> member.id().equals(circumstances.get(WITH_OWNER)))
                .filter(member -> !member.id().equals(task.owner().id()))
                .findFirst();
    }

    /** Rule, dimensions (none yet), period and episode: it names the alert. */
    String fingerprint() {
        return fingerprint(rule, plan, episode);
    }

    static String fingerprint(AlertRule rule, PlanPublished plan, int episode) {
        return String.join(
                "|",
                rule.id().toString(),
                "",
                plan.period().start() + "/" + plan.period().end(),
                Integer.toString(episode));
    }

    /** The same on every replay, so that whoever dedupes by it sees one. */
    UUID alertId() {
        return named("alert");
    }

    UUID actionId() {
        return named("action");
    }

    private UUID named(String what) {
        return UUID.nameUUIDFromBytes(
                (rule.tenantId() + "|" + fingerprint() + "|" + what).getBytes(StandardCharsets.UTF_8));
    }
}
