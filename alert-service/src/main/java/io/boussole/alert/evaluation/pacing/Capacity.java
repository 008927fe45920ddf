package io.boussole.alert.evaluation.pacing;

import java.time.LocalDate;
import java.util.List;

/**
 * Who brings the result of a KPI.
 *
 * <p>A team's target is what the whole team is to reach with its absences and its newcomers; capacity only says when. One person's target
 * is meant at full output; where the person joins, is in training or leaves, less is expected.
 *
 * @param workers nobody: nothing is known, and every working day weighs the same
 * @param ofOnePerson whether it is the target of one person
 * @param everyDay whether results come on days without work too, nobody knows how many of them
 */
public record Capacity(List<Worker> workers, boolean ofOnePerson, boolean everyDay) {
    public static final Capacity EVEN = new Capacity(List.of(), false);

    /** Of what comes without the team. */
    public static final Capacity EVERY_DAY = new Capacity(List.of(), false, true);

    public Capacity {
        workers = List.copyOf(workers);
        if (ofOnePerson && workers.size() != 1) {
            throw new IllegalArgumentException("One person is wanted, not " + workers.size());
        }
    }

    public Capacity(List<Worker> workers, boolean ofOnePerson) {
        this(workers, ofOnePerson, false);
    }

    /** By which a working day weighs within its month. */
    double weight(LocalDate day) {
        if (workers.isEmpty()) {
            return 1;
        }
        return workers.stream()
                .mapToDouble(
                        worker -> worker.weight() * worker.presence(day) * (ofOnePerson ? 1 : worker.training(day)))
                .sum();
    }

    /** Share of the day's part of the target that is expected at all. */
    double expectable(LocalDate day) {
        return ofOnePerson ? workers.get(0).training(day) : 1;
    }
}
