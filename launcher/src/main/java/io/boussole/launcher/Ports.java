package io.boussole.launcher;

import io.boussole.localservers.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;

/** Where everything listens; always on loopback. */
public final class Ports {
    private static final int PREFERRED_POSTGRES = 8091;
    private static final int PREFERRED_KAFKA = 8092;

    private final Map<SuiteService, Integer> services;
    private final int postgres;
    private final int kafka;

    private Ports(Map<SuiteService, Integer> services, int postgres, int kafka) {
        this.services = services;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** The documented ports of the services; the two servers behind them move aside when theirs are taken. */
    public static Ports standard() {
        Map<SuiteService, Integer> services = new EnumMap<>(SuiteService.class);
        for (SuiteService service : SuiteService.values()) {
            services.put(service, service.standardPort());
        }
        return new Ports(services, orFree(PREFERRED_POSTGRES), orFree(PREFERRED_KAFKA));
    }

    /** Whatever is free, for tests that run next to anything. */
    public static Ports free() {
        Map<SuiteService, Integer> services = new EnumMap<>(SuiteService.class);
        for (SuiteService service : SuiteService.values()) {
            services.put(service, FreePort.find());
        }
        return new Ports(services, FreePort.find(), FreePort.find());
    }

    /** Refuses, by name, the first service port that somebody else listens on. */
    public void requireFree() {
        for (SuiteService service : SuiteService.values()) {
            int port = of(service);
            if (!isFree(port)) {
                throw new LauncherException("Port " + port + ", where " + service.module()
                        + " listens, is in use: stop the program that listens there (`ss -ltnp 'sport = :" + port
                        + "'` or `lsof -i :" + port + "` shows it), then run the command again.");
            }
        }
    }

    public int of(SuiteService service) {
        Integer port = services.get(service);
        if (port == null) {
            throw new IllegalStateException("no port for " + service);
        }
        return port;
    }

    public int postgres() {
        return postgres;
    }

    public int kafka() {
        return kafka;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // What Quarkus does too: a port still draining old connections counts as free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    private static int orFree(int preferred) {
        return isFree(preferred) ? preferred : FreePort.find();
    }
}
