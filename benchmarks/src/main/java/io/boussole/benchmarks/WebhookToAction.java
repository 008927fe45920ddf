package io.boussole.benchmarks;

import io.boussole.launcher.DataFolder;
import io.boussole.launcher.Ports;
import io.boussole.launcher.Progress;
import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import io.boussole.launcher.SuiteSettings;
import io.boussole.system.Deal;
import io.boussole.system.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * From the webhook whose events tip a KPI to the corrective action on its topic: one team a try, tries started at a steady pace, so that
 * a slow one delays no other.
 *
 * <p>Arguments: tries (200), settle time (PT2S), pace between tries in milliseconds (250).
 */
public final class WebhookToAction {
    private static final int DEALS = 80;
    private static final int SIGNED = 10;
    private static final int TOLD_BEFORE = 60;

    private WebhookToAction() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int tries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        String settleTime = arguments.length > 1 ? arguments[1] : "PT2S";
        long paceMillis = arguments.length > 2 ? Long.parseLong(arguments[2]) : 250;
        Map<String, String> environment = Map.of("BOUSSOLE_EVALUATION_SETTLE_TIME", settleTime);
        try (DataFolder data = DataFolder.open(Files.createTempDirectory("boussole-latency"));
                Suite suite = new Suite(
                        new SuiteSettings(Path.of("").toAbsolutePath(), data, Ports.free(), environment),
                        Progress.toConsole())) {
            suite.start();
            measure(suite, tries, settleTime, paceMillis);
            data.close();
        }
        System.exit(0);
    }

    private static void measure(Suite suite, int tries, String settleTime, long paceMillis)
            throws InterruptedException {
        List<Team> teams = new ArrayList<>();
        for (int i = 0; i < tries; i++) {
            Team team = new Team(suite);
            team.hubSpot().tell(team.deals(DEALS, SIGNED).subList(0, 20));
            team.hubSpot().tell(team.deals(DEALS, SIGNED).subList(20, 40));
            team.hubSpot().tell(team.deals(DEALS, SIGNED).subList(40, TOLD_BEFORE));
            teams.add(team);
        }
        teams.get(tries - 1).awaitVerdict("closing", "INCONCLUSIVE");
        memory(suite);
        try (ActionArrivals arrivals = new ActionArrivals(suite.bootstrapServers())) {
            long[] began = new long[tries];
            for (int i = 0; i < tries; i++) {
                Team team = teams.get(i);
                List<Deal> tipping = team.deals(DEALS, SIGNED).subList(TOLD_BEFORE, DEALS);
                began[i] = System.nanoTime();
                team.hubSpot().tell(tipping);
                Thread.sleep(paceMillis);
            }
            arrivals.await(tries, Duration.ofMinutes(2));
            report(teams, began, arrivals, settleTime);
        }
    }

    private static void report(List<Team> teams, long[] began, ActionArrivals arrivals, String settleTime) {
        long[] millis = new long[teams.size()];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = (arrivals.nanosOf(teams.get(i).tenant()) - began[i]) / 1_000_000;
        }
        Arrays.sort(millis);
        System.out.printf(
                "webhook to corrective action, settle time %s, %d tries: min %d ms, median %d ms, p99 %d ms, max %d ms%n",
                settleTime,
                millis.length,
                millis[0],
                millis[millis.length / 2],
                millis[(int) Math.ceil(millis.length * 0.99) - 1],
                millis[millis.length - 1]);
    }

    private static void memory(Suite suite) throws InterruptedException {
        Thread.sleep(5_000);
        for (SuiteService service : SuiteService.values()) {
            System.out.printf("resident memory of %s: %d MiB%n", service.module(), residentMiB(suite.pid(service)));
        }
    }

    private static long residentMiB(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException notLinux) {
            return -1;
        }
    }
}
