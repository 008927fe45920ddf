package io.boussole.plan.lifecycle.rest;

import io.boussole.plan.template.TemplateTerms;
import io.boussole.plan.template.TemplateTerms.NamedSegment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CreateFromTemplate", description = "What is known of the plan; all of it may be left out")
record CreateFromTemplateRequest(
        @Schema(maxLength = 200) @Nullable String name,

        @Schema(description = "First day of the period; left out, the next quarter's") @Nullable
        LocalDate start,

        @Schema(defaultValue = "EUR") @Nullable String currency,
        @Schema(defaultValue = "FR") @Nullable String country,
        @Schema(defaultValue = "Europe/Paris") @Nullable String timeZone,

        @Schema(
                description = "Of the texts: en or fr; left out, that of Accept-Language",
                enumeration = {"en", "fr"})
        @Nullable
        String language,

        @Schema(description = "Whom to aim at", maxItems = 20) @Nullable
        List<SegmentBody> segments) {

    static final CreateFromTemplateRequest NOTHING =
            new CreateFromTemplateRequest(null, null, null, null, null, null, null);
    private static final int QUARTER_MONTHS = 3;

    @Schema(
            name = "SegmentOfTemplate",
            requiredProperties = {"name"})
    record SegmentBody(
            @Schema(maxLength = 200) @Nullable String name,

            @Schema(description = "Worked on now, and not only watched", defaultValue = "true") @Nullable
            Boolean target) {}

    TemplateTerms toTerms(Locale readersLanguage, Instant now) {
        Locale spoken = language == null ? readersLanguage : Locale.forLanguageTag(language);
        String zone = timeZone == null ? "Europe/Paris" : timeZone;
        boolean isFrench = spoken.getLanguage().equals("fr");
        return new TemplateTerms(
                name == null ? (isFrench ? "Plan d'action commercial" : "Sales action plan") : name.strip(),
                start == null ? nextQuarter(LocalDate.ofInstant(now, ZoneId.of(zone))) : start,
                currency == null ? "EUR" : currency,
                country == null ? "FR" : country,
                zone,
                spoken,
                segments == null
                        ? List.of()
                        : segments.stream()
                                .map(CreateFromTemplateRequest::segment)
                                .toList());
    }

    private static NamedSegment segment(SegmentBody segment) {
        return new NamedSegment(
                segment.name() == null ? "" : segment.name().strip(), !Boolean.FALSE.equals(segment.target()));
    }

    private static LocalDate nextQuarter(LocalDate today) {
        int monthsIn = (today.getMonthValue() - 1) % QUARTER_MONTHS;
        return today.withDayOfMonth(1).plusMonths(QUARTER_MONTHS - (long) monthsIn);
    }
}
