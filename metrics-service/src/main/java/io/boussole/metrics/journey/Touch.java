package io.boussole.metrics.journey;

import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.Property;
import java.util.Locale;

/**
 * By what a moment can be credited, beside its source.
 *
 * @param campaign empty when nobody says
 * @param channel how it went: {@code email}, {@code linkedin}, {@code sms}, {@code call}, {@code meeting}, {@code website}, {@code crm}
 */
record Touch(String campaign, String channel) {
    static Touch of(Fact fact) {
        return new Touch(fact.state().value(Property.CAMPAIGN).orElse(""), channel(fact));
    }

    private static String channel(Fact fact) {
        return switch (fact.id().kind()) {
            case MESSAGE ->
                fact.state().value(Property.MEDIUM).orElse("message").toLowerCase(Locale.ROOT);
            case CALL -> "call";
            case MEETING -> "meeting";
            case VISIT, VISITOR, SUBMISSION -> "website";
            default -> "crm";
        };
    }
}
