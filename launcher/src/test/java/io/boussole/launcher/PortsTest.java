package io.boussole.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void namesThePortThatSomebodyElseHasAndWhatToDo() throws IOException {
        Ports ports = Ports.free();
        int taken = ports.of(SuiteService.METRICS);

        try (ServerSocket somebody = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            assertThat(somebody.isBound()).isTrue();
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(LauncherException.class)
                    .hasMessageStartingWith("Port " + taken + ", where metrics-service listens, is in use: stop");
        }
    }

    @Test
    void acceptsFreePorts() {
        assertThatCode(() -> Ports.free().requireFree()).doesNotThrowAnyException();
    }

    @Test
    void keepsTheDocumentedPortsOfTheServices() {
        Ports ports = Ports.standard();

        assertThat(ports.of(SuiteService.PLAN)).isEqualTo(8081);
        assertThat(ports.of(SuiteService.METRICS)).isEqualTo(8082);
        assertThat(ports.of(SuiteService.ALERT)).isEqualTo(8083);
    }
}
