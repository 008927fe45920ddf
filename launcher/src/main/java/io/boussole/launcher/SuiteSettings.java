package io.boussole.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a suite is started from.
 *
 * @param checkout the folder whose services were packaged
 * @param environment more environment variables for every service, over the suite's own; tests shorten intervals with it
 */
public record SuiteSettings(Path checkout, DataFolder data, Ports ports, Map<String, String> environment) {
    public SuiteSettings {
        environment = Map.copyOf(environment);
    }

    public static SuiteSettings of(Path checkout, DataFolder data, Ports ports) {
        return new SuiteSettings(checkout, data, ports, Map.of());
    }
}
