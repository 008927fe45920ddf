package io.boussole.metrics.channel.rest;

import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.channel.ChannelReport;
import io.boussole.metrics.channel.ChannelShare;
import io.boussole.metrics.series.rest.IntervalBody;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan's channels and what they bring. */
@Schema(name = "PlanChannels")
record ChannelsResponse(
        UUID planId,
        long planVersion,
        LocalDate from,
        LocalDate to,
        List<Channel> channels,

        @Schema(description = "Of the period so far, of all sources")
        long signatures,

        @Schema(description = "Those of them whose source the plan gives no channel")
        long ofNoChannel) {

    /** A channel. */
    @Schema(name = "ChannelShare")
    record Channel(
            String channelId,
            @Nullable String name,
            @Nullable String type,
            long signatures,

            @Schema(description = "Of all signatures; absent while there are none", examples = "0.5") @Nullable
            String actualShare,

            @Nullable IntervalBody interval,
            @Nullable String expectedShare,

            @Schema(description = "Actual less expected share", examples = "-0.15") @Nullable
            String deviation) {
        static Channel from(ChannelShare share) {
            return new Channel(
                    share.channel().id(),
                    share.channel().name(),
                    share.channel().type(),
                    share.signatures(),
                    Money.text(share.share()),
                    IntervalBody.from(share.interval()),
                    Money.text(share.channel().expectedShare()),
                    Money.text(share.deviation()));
        }
    }

    static ChannelsResponse from(ChannelReport report) {
        return new ChannelsResponse(
                report.plan().id(),
                report.plan().version(),
                report.plan().periodStart(),
                report.plan().periodEnd(),
                report.channels().stream().map(Channel::from).toList(),
                report.signatures(),
                report.ofNoChannel());
    }
}
