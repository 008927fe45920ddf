package io.boussole.system;

import io.boussole.launcher.DataFolder;
import io.boussole.launcher.Ports;
import io.boussole.launcher.Progress;
import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One suite for all tests of the process, started at the first use: the packaged services and both servers as child processes. */
final class SuiteUnderTest {
    /** Tests listen at addresses of this machine; who does not answer them is not waited for as long as out there. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "BOUSSOLE_DELIVERY_TRUSTED_HOSTS", "localhost",
            "BOUSSOLE_DELIVERY_REQUEST_TIMEOUT", "2s",
            "BOUSSOLE_DELIVERY_RETRY_AFTER", "1s,1s,1s,1s,1s,1s,1s,1s,1s,1s",
            "BOUSSOLE_ENRICHMENT_LOOPBACK_ALLOWED", "true",
            "BOUSSOLE_ENRICHMENT_REQUEST_TIMEOUT", "4s");

    private static @Nullable Suite running;

    private SuiteUnderTest() {}

    static synchronized Suite running() {
        Suite known = running;
        if (known == null) {
            known = start(ENVIRONMENT);
            running = known;
        }
        return known;
    }

    /** One of its own, for who needs it otherwise than the others. */
    static Suite start(Map<String, String> environment) {
        Path folder = Path.of("target", "suite", UUID.randomUUID().toString());
        DataFolder data = DataFolder.open(folder);
        SuiteSettings settings =
                new SuiteSettings(Path.of("..").toAbsolutePath().normalize(), data, Ports.free(), environment);
        Suite suite = new Suite(settings, Progress.toConsole());
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        return suite.start();
    }
}
