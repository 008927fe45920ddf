package io.boussole.system.clock;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.time.Clock;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/** Goes into a service's process and moves the clock that it hands to its features. */
public final class ClockAgent {
    private static Path file = Path.of("");

    private ClockAgent() {}

    /** @param argument the file of the shift */
    public static void premain(String argument, Instrumentation instrumentation) {
        file = Path.of(argument);
        new AgentBuilder.Default()
                .type(named("io.boussole.process.SystemClock"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Move.class).on(named("clock"))))
                .installOn(instrumentation);
    }

    /** Called by what {@link Move} put into the service. */
    public static Clock moved(Clock clock) {
        return new MovedClock(clock, file);
    }

    /** Stands at the end of the method that makes the clock. */
    static final class Move {
        private Move() {}

        @Advice.OnMethodExit
        @SuppressWarnings("UnusedVariable") // what is assigned is what the method returns
        static void replace(@Advice.Return(readOnly = false) Clock clock) {
            clock = moved(clock);
        }
    }
}
