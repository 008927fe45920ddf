package io.boussole.launcher.demo;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Speaks to the person at the terminal in their language: French where the locale says so, else English. */
final class Words {
    private final boolean french;

    private Words(boolean french) {
        this.french = french;
    }

    /** As POSIX has it: the first of the three variables that is set decides. */
    static Words of(Map<String, String> environment) {
        String locale = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return new Words(locale.startsWith("fr"));
    }

    String say(String english, String inFrench, @Nullable Object... values) {
        return (french ? inFrench : english).formatted(values);
    }
}
