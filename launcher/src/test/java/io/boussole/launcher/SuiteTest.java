package io.boussole.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.boussole.launcher.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {
    @TempDir
    Path checkout;

    @BeforeEach
    void build() throws Exception {
        StandInService.packageInto(checkout);
    }

    @Test
    void startsKillsRestartsAndStopsItsParts() throws Exception {
        List<String> said = new ArrayList<>();
        List<ProcessHandle> children;
        try (DataFolder data = DataFolder.open(checkout.resolve("data"));
                Suite suite = new Suite(SuiteSettings.of(checkout, data, Ports.free()), said::add).start()) {
            assertThat(said).anyMatch(line -> line.contains("alert-service is ready on port"));

            suite.killService(SuiteService.METRICS);
            assertThat(suite.isAlive(SuiteService.METRICS)).isFalse();
            suite.restartService(SuiteService.METRICS);
            assertThat(suite.isAlive(SuiteService.METRICS)).isTrue();

            suite.killKafka();
            assertThat(suite.isKafkaAlive()).isFalse();
            suite.restartKafka();
            assertThat(suite.isKafkaAlive()).isTrue();

            assertThat(databaseAnswers(data, suite)).isTrue();
            children = ProcessHandle.current().children().toList();
            assertThat(children).hasSizeGreaterThanOrEqualTo(4);
        }

        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(checkout.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void showsTheEndOfTheLogOfAServiceThatDoesNotStartAndLeavesNothingRunning() {
        try (DataFolder data = DataFolder.open(checkout.resolve("data"))) {
            SuiteSettings settings = new SuiteSettings(checkout, data, Ports.free(), Map.of("STAND_IN_FAILS", "yes"));

            try (Suite suite = new Suite(settings, Progress.silent())) {
                assertThatThrownBy(suite::start)
                        .isInstanceOf(LauncherException.class)
                        .hasMessageContaining("plan-service ended while it started")
                        .hasMessageContaining("the schema is newer than this service");
            }
            assertThat(Files.exists(data.postgres().resolve("postmaster.pid"))).isFalse();
        }
    }

    private static boolean databaseAnswers(DataFolder data, Suite suite) throws Exception {
        var plan = Secrets.in(data.root()).database(SuiteService.PLAN);
        try (Connection connection = DriverManager.getConnection(
                suite.databaseUrl(SuiteService.PLAN), plan.application(), plan.applicationPassword())) {
            return connection.isValid(5);
        }
    }
}
