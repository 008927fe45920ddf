package io.boussole.alert.defaults;

import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanCriticalTask;
import io.boussole.contracts.plan.PlanDataSource;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPublished;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long things take, how often they must be seen and who sees to data, where the plan does not say. */
public final class PlanDefaults {
    /** Of a stop rule that is only a KPI's threshold. */
    public static final int COMPLETE_CYCLES = 2;

    /** A quarter. Too short cries wolf: sales that are still open count as lost, and an alert ends before its cases have. */
    private static final int SALES_CYCLE_DAYS = 90;

    /** The sales cycle is a median, so half of the sales take longer; after three of them next to none is still to come. */
    private static final int CYCLES_UNTIL_DECIDED = 3;

    private static final Set<String> SHARES_OF_DEALS = Set.of("CLOSE_RATE", "WIN_RATE");

    /** Functions of the team. */
    public static final String SALES = "SALES";

    public static final String CUSTOMER_SERVICE = "CUSTOMER_SERVICE";

    private static final int RESPONSE_WINDOW_DAYS = 5;
    private static final int CYCLE_DAYS = 30;
    private static final String CLEAN_DATA = "CLEAN_DATA";

    private PlanDefaults() {}

    /** Calendar days after which a deal that nobody has decided counts as not won. */
    public static int daysUntilDecided(PlanPublished plan) {
        Integer cycle = plan.salesCycleDays();
        return cycle == null ? SALES_CYCLE_DAYS : Math.max(SALES_CYCLE_DAYS, CYCLES_UNTIL_DECIDED * cycle);
    }

    /** Whether the cases of a metric are deals, which outlast every sequence. */
    public static boolean isShareOfDeals(@Nullable String metric) {
        return metric != null && SHARES_OF_DEALS.contains(metric);
    }

    /** Calendar days after which an open case of a metric counts as not succeeded; null: never. */
    public static @Nullable Integer ripensAfterDays(PlanPublished plan, @Nullable String metric) {
        return isShareOfDeals(metric) ? Integer.valueOf(daysUntilDecided(plan)) : plan.salesCycleDays();
    }

    /** The same where something has to be concluded in the end: a quarter where the plan names no sales cycle. */
    public static int lostAfterDays(PlanPublished plan, @Nullable String metric) {
        return Objects.requireNonNullElse(ripensAfterDays(plan, metric), SALES_CYCLE_DAYS);
    }

    /** Calendar days after the last touch in which an answer counts. */
    public static int responseWindowDays(@Nullable PlanChannel channel) {
        return channel == null
                ? RESPONSE_WINDOW_DAYS
                : Objects.requireNonNullElse(channel.responseWindowDays(), RESPONSE_WINDOW_DAYS);
    }

    /** Calendar days in which the prospects of one cycle enter: the sequence and the window for an answer; null: there is no sequence. */
    public static @Nullable Integer sequenceCycleDays(@Nullable PlanChannel channel) {
        return channel == null || channel.sequenceDays() == null
                ? null
                : Integer.valueOf(channel.sequenceDays() + responseWindowDays(channel));
    }

    /** The same for a KPI's own threshold, which has to be read over some cycle. */
    public static int cycleDays(@Nullable PlanChannel channel) {
        return Objects.requireNonNullElse(sequenceCycleDays(channel), CYCLE_DAYS);
    }

    /**
     * The one at the top of a function: without a manager, or with one of another function.
     *
     * @param today who has left by then leads nothing
     */
    public static Optional<PlanMember> leadOf(PlanPublished plan, String function, LocalDate today) {
        List<String> members = plan.team().stream()
                .filter(member -> function.equals(member.function()))
                .map(PlanMember::id)
                .toList();
        return plan.team().stream()
                .filter(member -> member.leftOn() == null || member.leftOn().isAfter(today))
                .filter(member -> function.equals(member.function()))
                .filter(member -> member.managerId() == null || !members.contains(member.managerId()))
                .findFirst();
    }

    /** Who may be asked to see to a data source, first one first: who keeps it clean, then who keeps data clean. */
    public static List<String> stewards(PlanPublished plan, String source) {
        Stream<@Nullable String> ofTheSource = plan.dataSources().stream()
                .filter(promised -> promised.source().equals(source))
                .map(PlanDataSource::stewardId);
        Stream<@Nullable String> ofAllData = plan.criticalTasks().stream()
                .filter(task -> task.type().equals(CLEAN_DATA))
                .map(PlanCriticalTask::ownerId);
        return Stream.concat(ofTheSource, ofAllData)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
