package io.boussole.metrics.series.rest;

import io.boussole.http.QueryParameters;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.series.Granularity;
import io.boussole.metrics.series.SeriesQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of a series, read with every fault and not only the first. */
public final class SeriesParameters {
    /** Ten years of days. */
    private static final int LONGEST_PERIOD = 3660;

    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final int MOST_GROUPS = 2;
    private static final Pattern SPLIT = Pattern.compile(",");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final List<Violation> violations = new ArrayList<>();

    private SeriesParameters() {}

    /** What a caller sent, as text. */
    public record Sent(
            @Nullable String from,
            @Nullable String to,
            @Nullable String timeZone,
            @Nullable String currency,
            @Nullable String granularity,
            @Nullable String groupBy,
            @Nullable String fiscalYearStart,
            @Nullable String asOf) {}

    public static SeriesQuery query(
            String tenantId, List<MetricDefinition> metrics, Sent sent, Filter filter, SeriesQuery.Terms terms) {
        SeriesParameters parameters = new SeriesParameters();
        @Nullable LocalDate first = parameters.day("from", sent.from());
        @Nullable LocalDate last = parameters.day("to", sent.to());
        @Nullable ZoneId zone = sent.timeZone() == null ? ZoneOffset.UTC : parameters.zone(sent.timeZone());
        boolean needed = metrics.stream().anyMatch(MetricDefinition::needsCurrency);
        @Nullable String code = needed ? parameters.currency(sent.currency()) : null;
        @Nullable Granularity granularity = parameters.granularity(sent.granularity());
        List<Dimension> groups = parameters.groups(sent.groupBy(), metrics);
        @Nullable Integer month = parameters.month(sent.fiscalYearStart());
        @Nullable LocalDate asOf = sent.asOf() == null ? null : parameters.day("asOf", sent.asOf());
        parameters.allowed(filter, metrics);
        if (first != null && last != null) {
            parameters.period(first, last);
        }
        QueryParameters.refuseIfBroken(parameters.violations);
        return new SeriesQuery(
                tenantId,
                metrics,
                Objects.requireNonNull(first),
                Objects.requireNonNull(last),
                Objects.requireNonNull(zone),
                code,
                Objects.requireNonNull(granularity),
                Objects.requireNonNull(month),
                groups,
                filter,
                asOf,
                terms);
    }

    /** An unreadable day is refused with everything else. */
    static @Nullable LocalDate dayOrNull(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    public static Filter connection(@Nullable String connectionId) {
        return connectionId == null
                ? Filter.NONE
                : Filter.of(Dimension.CONNECTION, List.of(connectionId.toLowerCase(Locale.ROOT)));
    }

    private @Nullable Granularity granularity(@Nullable String word) {
        if (word == null) {
            return Granularity.DAY;
        }
        return parse(
                "granularity",
                word,
                text -> Granularity.of(text).orElseThrow(() -> new IllegalArgumentException(text)),
                "day, week, month or quarter",
                "day, week, month ou quarter");
    }

    private @Nullable Integer month(@Nullable String number) {
        if (number == null) {
            return 1;
        }
        return parse(
                "fiscalYearStart",
                number,
                text -> Month.of(Integer.parseInt(text)).getValue(),
                "a month from 1 to 12",
                "un mois de 1 à 12");
    }

    private List<Dimension> groups(@Nullable String words, List<MetricDefinition> metrics) {
        if (words == null || words.isBlank()) {
            return List.of();
        }
        List<Dimension> groups = new ArrayList<>();
        for (String word : SPLIT.split(words, -1)) {
            Dimension.of(word)
                    .filter(dimension -> isDimensionOfAll(dimension, metrics))
                    .ifPresentOrElse(
                            groups::add,
                            () -> add(
                                    "groupBy",
                                    "UNKNOWN_DIMENSION",
                                    word + " is no dimension of all the metrics asked for",
                                    word + " n'est pas une dimension de tous les indicateurs demandés"));
        }
        if (groups.size() > MOST_GROUPS || groups.stream().distinct().count() < groups.size()) {
            add("groupBy", "TOO_MANY", "At most two different dimensions", "Deux dimensions différentes au plus");
        }
        return groups;
    }

    private void allowed(Filter filter, List<MetricDefinition> metrics) {
        filter.allowed().forEach((dimension, values) -> {
            if (!isDimensionOfAll(dimension, metrics)) {
                add(
                        dimension.word(),
                        "UNKNOWN_DIMENSION",
                        dimension.word() + " is no dimension of all the metrics asked for",
                        dimension.word() + " n'est pas une dimension de tous les indicateurs demandés");
            }
            if (dimension == Dimension.CONNECTION) {
                values.forEach(this::connectionId);
            }
        });
    }

    private static boolean isDimensionOfAll(Dimension dimension, List<MetricDefinition> metrics) {
        return metrics.stream().allMatch(metric -> metric.dimensions().contains(dimension))
                || dimension == Dimension.CONNECTION;
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

    private void connectionId(String text) {
        var unused =
                parse("connectionId", text, UUID::fromString, "a connection's id", "l'identifiant d'une connexion");
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
