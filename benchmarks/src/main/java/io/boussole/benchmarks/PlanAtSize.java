package io.boussole.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.boussole.launcher.DataFolder;
import io.boussole.launcher.Ports;
import io.boussole.launcher.Progress;
import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import io.boussole.launcher.SuiteSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What it takes to lint and to import the example plan, and one several times as large, over HTTP on a running suite; beside a bare
 * parser that reads the same text in this process.
 *
 * <p>Arguments: times larger (50), tries of each (40).
 */
public final class PlanAtSize {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String plans;
    private final String credential;
    private final int tries;

    private PlanAtSize(String plans, String credential, int tries) {
        this.plans = plans;
        this.credential = credential;
        this.tries = tries;
    }

    public static void main(String[] arguments) throws Exception {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        int tries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        try (DataFolder data = DataFolder.open(Files.createTempDirectory("boussole-plan"));
                Suite suite = new Suite(
                        new SuiteSettings(Path.of("").toAbsolutePath(), data, Ports.free(), Map.of()),
                        Progress.toConsole())) {
            suite.start();
            PlanAtSize benchmark =
                    new PlanAtSize(suite.url(SuiteService.PLAN) + "/plans", suite.credential("benchmark"), tries);
            String example = Files.readString(Path.of("examples", "plan-2027-q1.yaml"));
            String large = YAML.writeValueAsString(LargePlan.of(YAML.readTree(example), times));
            benchmark.measure("example", example);
            benchmark.measure(times + " times", large);
            data.close();
        }
        System.exit(0);
    }

    private void measure(String name, String document) throws Exception {
        long parsed = median(() -> YAML.readTree(document));
        report(name, document, "parse (bare)", parsed, parsed);
        report(name, document, "lint", median(() -> post("/lint", document)), parsed);
        report(name, document, "import", median(() -> post("", document)), parsed);
    }

    private static void report(String name, String document, String what, long nanos, long parsed) {
        System.out.printf(
                "%s (%d kB): %s: median %.1f ms, %.1f times the parser%n",
                name, document.length() / 1024, what, nanos / 1e6, (double) nanos / parsed);
    }

    /** As many tries again warm up. */
    private long median(Callable<JsonNode> task) throws Exception {
        long[] nanos = new long[tries];
        for (int i = -tries; i < tries; i++) {
            long began = System.nanoTime();
            task.call();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - began;
            }
        }
        Arrays.sort(nanos);
        return nanos[tries / 2];
    }

    private JsonNode post(String path, String document) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(plans + path))
                        .header("Authorization", "Bearer " + credential)
                        .header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofString(document))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return YAML.readTree(answer.body());
    }
}
