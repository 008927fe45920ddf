package io.boussole.metrics.attribution.rest;

import io.boussole.metrics.attribution.AttributionModel;
import io.boussole.metrics.attribution.AttributionQuery;
import io.boussole.metrics.attribution.AttributionReport;
import io.boussole.metrics.catalogue.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is credited with what. */
@Schema(name = "Attribution")
record AttributionResponse(
        LocalDate from,
        LocalDate to,
        String timeZone,
        AttributionQuery.Basis basis,
        AttributionQuery.Grouping by,

        @Schema(description = "Absent: of each deal the model in force on its day") @Nullable
        AttributionModel model,

        @Schema(description = "By currency, the largest first; with what is unattributed they add up to the totals")
        List<Line> credits,

        @Schema(description = "Deals of which neither a touch nor a source is known")
        List<Line> unattributed,

        List<Line> totals,

        @Schema(description = "Deals that are in no amount, since nobody knows theirs")
        long dealsWithoutAmount) {

    /** One amount. */
    @Schema(name = "AttributionLine")
    record Line(
            @Schema(description = "A source, a campaign or a channel; absent where touches have none") @Nullable
            String key,

            @Schema(description = "ISO 4217; absent when nobody knows it") @Nullable
            String currency,

            @Schema(description = "Exact, as text", example = "2400.00")
            String amount,

            @Schema(description = "How many deals have a part in it")
            long deals) {
        static Line from(AttributionReport.Line line) {
            @Nullable String currency = said(line.currency());
            return new Line(
                    said(line.key()),
                    currency,
                    Money.in(currency, line.amount()).toPlainString(),
                    line.deals());
        }

        private static @Nullable String said(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    static AttributionResponse from(AttributionQuery query, AttributionReport report) {
        return new AttributionResponse(
                query.from(),
                query.to(),
                query.zone().getId(),
                query.basis(),
                query.by(),
                query.model(),
                report.credits().stream().map(Line::from).toList(),
                report.unattributed().stream().map(Line::from).toList(),
                report.totals().stream().map(Line::from).toList(),
                report.dealsWithoutAmount());
    }
}
