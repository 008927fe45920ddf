package io.boussole.alert.watch;

import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.watch.finding.Finding;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what the last look at each rule has found. */
@ApplicationScoped
public class FindingLog {
    private final WatchFindingRepository findings;

    FindingLog(WatchFindingRepository findings) {
        this.findings = findings;
    }

    /** What was found of a rule. */
    record Look(AlertRule rule, Finding found) {}

    /** Replaces what is known of a plan by what one look at each of its rules has found. */
    void keep(UUID planId, List<Look> looks, Instant now) {
        Map<UUID, WatchFinding> known =
                findings.ofPlan(planId).stream().collect(Collectors.toMap(WatchFinding::ruleId, Function.identity()));
        for (Look look : looks) {
            @Nullable WatchFinding before = known.remove(look.rule().id());
            if (before == null) {
                findings.persist(new WatchFinding(look.rule(), look.found(), now));
            } else {
                before.found(look.rule(), look.found(), now);
            }
        }
        known.values().forEach(findings::delete);
    }

    @Transactional
    public Page<WatchFinding> page(@Nullable UUID planId, int size, @Nullable String pageToken) {
        UUID after = Cursor.read(pageToken, 1, keys -> UUID.fromString(keys.get(0)));
        return Page.of(
                findings.after(planId, after, size + 1),
                size,
                finding -> finding.ruleId().toString());
    }
}
