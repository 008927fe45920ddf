package io.boussole.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@link EventThroughput} is asked to do.
 *
 * @param sizes numbers of events that stand when it measures, rising
 * @param multiply whether only the first of the sizes goes through the door, and what stands then is multiplied in the database; the
 *     others must be multiples of the first
 * @param probe events that go through the door at each of the other sizes, when multiplied
 * @param delivery events a request
 * @param senders requests at a time
 * @param reads of each kind at each size
 * @param plan whether the tenant has an active plan, whose KPIs are published meanwhile
 * @param limits whether what the machine does of each step alone is measured too
 */
record EventOptions(
        List<Long> sizes,
        boolean multiply,
        long probe,
        int delivery,
        int senders,
        int reads,
        boolean plan,
        boolean limits) {
    private static final Set<String> NAMES = Set.of(
            "--sizes",
            "--multiply",
            "--probe",
            "--delivery",
            "--senders",
            "--reads",
            "--without-plan",
            "--without-limits");

    static EventOptions parse(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (!NAMES.contains(parts[0])) {
                throw new IllegalArgumentException("unknown option " + parts[0] + "; there are "
                        + NAMES.stream().sorted().toList());
            }
            given.put(parts[0], parts.length > 1 ? parts[1] : "true");
        }
        List<Long> sizes = Arrays.stream(
                        given.getOrDefault("--sizes", "100000,1000000").split(",", -1))
                .map(Long::valueOf)
                .sorted()
                .toList();
        return new EventOptions(
                sizes,
                given.containsKey("--multiply"),
                Long.parseLong(given.getOrDefault("--probe", "50000")),
                Integer.parseInt(given.getOrDefault("--delivery", "100")),
                Integer.parseInt(given.getOrDefault("--senders", "4")),
                Integer.parseInt(given.getOrDefault("--reads", "100")),
                !given.containsKey("--without-plan"),
                !given.containsKey("--without-limits"));
    }
}
