package io.boussole.alert.delivery;

import org.jspecify.annotations.Nullable;

/**
 * The person whom a notice concerns.
 *
 * @param memberId of the plan's team
 * @param language tag of the language that the person reads, such as {@code fr}
 */
public record Recipient(
        String memberId,
        String name,
        @Nullable String email,
        @Nullable String language) {}
