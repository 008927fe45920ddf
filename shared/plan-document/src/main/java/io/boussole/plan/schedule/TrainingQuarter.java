package io.boussole.plan.schedule;

import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Training;
import io.boussole.plan.document.Training.Workshop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The workshops of one quarter of a plan, against what the plan promises.
 *
 * @param promised workshops; for a period shorter than a quarter its part of them, rounded up
 * @param dated workshops that have a day in the quarter
 * @param held those whose day is over
 */
public record TrainingQuarter(LocalDate start, LocalDate end, int promised, int dated, int held) {
    private static final int MONTHS = 3;

    /** Every quarter of the period; none where the plan says nothing of training. */
    public static List<TrainingQuarter> of(PlanDocument plan, LocalDate today) {
        List<TrainingQuarter> quarters = new ArrayList<>();
        Training training = plan.training();
        List<PlanMonth> months = training == null ? List.of() : PlanMonth.in(plan.period());
        for (int from = 0; training != null && from < months.size(); from += MONTHS) {
            quarters.add(of(training, months.subList(from, Math.min(from + MONTHS, months.size())), today));
        }
        return quarters;
    }

    private static TrainingQuarter of(Training training, List<PlanMonth> months, LocalDate today) {
        PlanMonth whole = new PlanMonth(
                months.get(0).start(), months.get(months.size() - 1).end());
        List<LocalDate> days = training.workshops().stream()
                .map(Workshop::on)
                .filter(whole::covers)
                .map(TrainingQuarter::known)
                .toList();
        return new TrainingQuarter(
                whole.start(),
                whole.end(),
                (promisedBy(training) * months.size() + MONTHS - 1) / MONTHS,
                days.size(),
                (int) days.stream().filter(day -> day.isBefore(today)).count());
    }

    private static LocalDate known(@Nullable LocalDate covered) {
        return Objects.requireNonNull(covered);
    }

    private static int promisedBy(Training training) {
        return training.workshopsPerQuarter() == null ? 0 : Math.max(0, Math.min(100, training.workshopsPerQuarter()));
    }

    /** Workshops that nobody has put on a day yet. */
    public int missing() {
        return Math.max(0, promised - dated);
    }
}
