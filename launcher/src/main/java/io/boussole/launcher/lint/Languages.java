package io.boussole.launcher.lint;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which language a terminal speaks. */
final class Languages {
    private Languages() {}

    /** The language asked for, else that of the environment ({@code fr_FR.UTF-8}) in the order of POSIX; as an HTTP header has it. */
    static @Nullable String chosen(@Nullable String asked, Map<String, String> environment) {
        if (asked != null) {
            return asked;
        }
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.split("[_.@]", 2)[0])
                .orElse(null);
    }
}
