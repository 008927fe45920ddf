package io.boussole.metrics.series;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.metrics.catalogue.CasesInTimeDay;
import io.boussole.metrics.catalogue.CasesInTimeDay.CaseKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows which cases were answered in time; answers with nothing where nobody counts them. */
public interface CaseSource {
    CaseSource NONE = question -> List.of();

    /**
     * What is asked for.
     *
     * @param limit of working time
     * @param sources lead sources in any case of letters; null: all
     * @param owners null: all
     * @param connections ids of those that tell where a case begins; null: all
     */
    record Question(
            String tenantId,
            CaseKind kind,
            LocalDate from,
            LocalDate to,
            BusinessCalendar calendar,
            Duration limit,
            @Nullable Set<String> sources,
            @Nullable Set<String> owners,
            @Nullable Set<String> connections) {}

    List<CasesInTimeDay> days(Question question);
}
