package io.boussole.benchmarks;

import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Processor time that each part of a run has used, in seconds. On a machine that others use too it tells more than the clock does. Zero
 * where there is no /proc.
 */
record ProcessTimes(Map<String, Double> seconds) {
    private static final double TICKS_A_SECOND = 100;

    /** The fields of /proc/PID/stat after the command's name: own and waited-for children's time, in user and system mode. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;

    /**
     * @param service the one that is measured
     * @param backend a process of PostgreSQL
     */
    static ProcessTimes now(Suite suite, SuiteService service, long backend) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        ProcessHandle self = ProcessHandle.current();
        seconds.put(service.module(), of(suite.pid(service)));
        seconds.put(
                "PostgreSQL",
                ProcessHandle.of(backend).flatMap(ProcessHandle::parent).stream()
                        .mapToDouble(postmaster -> of(postmaster.pid())
                                + postmaster
                                        .children()
                                        .mapToDouble(ProcessTimes::of)
                                        .sum())
                        .sum());
        seconds.put(
                "Kafka",
                self.children()
                        .filter(child -> !isService(suite, child.pid()))
                        .mapToDouble(ProcessTimes::of)
                        .sum());
        seconds.put("senders", of(self.pid()));
        return new ProcessTimes(seconds);
    }

    ProcessTimes since(ProcessTimes before) {
        Map<String, Double> passed = new LinkedHashMap<>();
        seconds.forEach((part, until) -> passed.put(part, until - before.seconds.getOrDefault(part, 0.0)));
        return new ProcessTimes(passed);
    }

    /** Microseconds of each part for each of so many events. */
    String anEvent(long events) {
        StringBuilder text = new StringBuilder();
        seconds.forEach((part, used) -> text.append(text.isEmpty() ? "" : ", ")
                .append(part)
                .append(String.format(" %.0f", used * 1e6 / events)));
        return text.toString();
    }

    private static boolean isService(Suite suite, long pid) {
        return Arrays.stream(SuiteService.values()).anyMatch(service -> suite.pid(service) == pid);
    }

    private static double of(ProcessHandle process) {
        return of(process.pid());
    }

    private static double of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            double ticks = 0;
            // Children that still run are asked themselves; those that have ended are in their parent's.
            for (int field = FIRST_TIME; field < FIRST_TIME + TIMES; field++) {
                ticks += Double.parseDouble(fields[field]);
            }
            return ticks / TICKS_A_SECOND;
        } catch (IOException endedOrNotLinux) {
            return 0;
        }
    }
}
