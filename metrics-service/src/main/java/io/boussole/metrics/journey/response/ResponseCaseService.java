package io.boussole.metrics.journey.response;

import io.boussole.calendar.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges cases by a plan's calendar and limit, as of now. */
@ApplicationScoped
public class ResponseCaseService {
    private static final int PAGE = 500;

    private final ResponseCaseRepository cases;
    private final Clock clock;

    ResponseCaseService(ResponseCaseRepository cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * By day, without the days on which no case began.
     *
     * @param from first day, in the calendar's time zone
     * @param to last day, included
     * @param limit in working time; a case is met when its answer comes before that much has passed
     * @param sources cases of these sources only; null for all
     * @param owners likewise
     * @param connections ids, likewise
     */
    @Transactional
    public List<DayShare> shares(
            String tenantId,
            ResponseKind kind,
            LocalDate from,
            LocalDate to,
            BusinessCalendar calendar,
            Duration limit,
            @Nullable Set<String> sources,
            @Nullable Set<String> owners,
            @Nullable Set<String> connections) {
        ResponseJudge judge = new ResponseJudge(calendar, limit, clock.instant());
        CaseFilter filter = CaseFilter.days(kind, from, to, calendar.zone()).of(sources, owners, connections);
        return judge.shares(cases.all(tenantId, filter));
    }

    /**
     * Those that were answered too late, or not at all, by owner and time.
     *
     * @param after where the page before ended; null for the first page
     */
    @Transactional
    public List<MissedCase> missed(
            String tenantId,
            CaseFilter filter,
            BusinessCalendar calendar,
            Duration limit,
            @Nullable CasePosition after,
            int count) {
        ResponseJudge judge = new ResponseJudge(calendar, limit, clock.instant());
        List<MissedCase> missed = new ArrayList<>();
        @Nullable CasePosition position = after;
        while (missed.size() < count) {
            List<ResponseCase> found = cases.page(tenantId, filter, position, PAGE);
            found.stream().flatMap(one -> judge.missed(one).stream()).forEach(missed::add);
            if (found.size() < PAGE) {
                break;
            }
            position = CasePosition.of(found.get(found.size() - 1));
        }
        return missed.size() > count ? missed.subList(0, count) : missed;
    }
}
