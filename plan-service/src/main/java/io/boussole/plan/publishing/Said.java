package io.boussole.plan.publishing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a member of the document is in the words of the contract. */
final class Said {
    private Said() {}

    /** A member without which a plan has an error, so that it must not have come here. */
    static <T> T known(@Nullable T member) {
        if (member == null) {
            throw new IllegalStateException("A plan with errors cannot be announced");
        }
        return member;
    }

    static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    static @Nullable Long minutes(@Nullable Duration duration) {
        return duration == null ? null : duration.toMinutes();
    }
}
