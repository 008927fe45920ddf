package io.boussole.metrics.series.rest;

import io.boussole.http.QueryParameters;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.series.SeriesQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of a series, read with every fault and not only the first. */
final class SeriesParameters {
    /** Ten years of days. */
    private static final int LONGEST_PERIOD = 3660;

    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final List<Violation> violations = new ArrayList<>();

    private SeriesParameters() {}

    static SeriesQuery query(
            String tenantId,
            MetricDefinition metric,
            @Nullable String from,
            @Nullable String to,
            @Nullable String timeZone,
            @Nullable String currency,
            @Nullable String connectionId) {
        SeriesParameters parameters = new SeriesParameters();
        @Nullable LocalDate first = parameters.day("from", from);
        @Nullable LocalDate last = parameters.day("to", to);
        @Nullable ZoneId zone = timeZone == null ? ZoneOffset.UTC : parameters.zone(timeZone);
        @Nullable String code = metric.isMoney() ? parameters.currency(currency) : null;
        @Nullable UUID connection = connectionId == null ? null : parameters.connection(connectionId);
        if (first != null && last != null) {
            parameters.period(first, last);
        }
        QueryParameters.refuseIfBroken(parameters.violations);
        return new SeriesQuery(
                tenantId,
                metric,
                Objects.requireNonNull(first),
                Objects.requireNonNull(last),
                Objects.requireNonNull(zone),
                code,
                connection);
    }

    private @Nullable LocalDate day(String name, @Nullable String text) {
        @Nullable
        LocalDate day = parse(name, text, LocalDate::parse, "a day like 2027-01-31", "un jour comme 2027-01-31");
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            add(name, "OUT_OF_RANGE", "Days from 1980 to 2200 can be asked for", "Les jours vont de 1980 à 2200");
            return null;
        }
        return day;
    }

    private @Nullable ZoneId zone(String text) {
        return parse("timeZone", text, ZoneId::of, "a time zone like Europe/Paris", "un fuseau comme Europe/Paris");
    }

    private @Nullable UUID connection(String text) {
        return parse("connectionId", text, UUID::fromString, "a connection's id", "l'identifiant d'une connexion");
    }

    private @Nullable String currency(@Nullable String text) {
        return parse(
                "currency",
                text,
                code -> {
                    if (!CURRENCY.matcher(code).matches()) {
                        throw new IllegalArgumentException(code);
                    }
                    return code;
                },
                "an ISO 4217 code like EUR: amounts of unlike currencies are never added",
                "un code ISO 4217 comme EUR : des devises différentes ne s'additionnent pas");
    }

    private void period(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            add("to", "BEFORE_FROM", "The last day is before the first", "Le dernier jour précède le premier");
        } else if (last.isAfter(first.plusDays(LONGEST_PERIOD))) {
            add("to", "TOO_LONG", "At most ten years can be asked for", "La période ne peut dépasser dix ans");
        }
    }

    private <T> @Nullable T parse(
            String name, @Nullable String text, Function<String, T> reading, String expectedEn, String expectedFr) {
        if (text != null) {
            try {
                return reading.apply(text);
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                // Answered below, like one that is missing.
            }
        }
        add(name, text == null ? "REQUIRED" : "WRONG_TYPE", name + " is " + expectedEn, name + " est " + expectedFr);
        return null;
    }

    private void add(String name, String code, String en, String fr) {
        violations.add(new Violation("?" + name, code, new Text(en, fr)));
    }
}
