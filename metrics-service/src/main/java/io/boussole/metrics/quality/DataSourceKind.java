package io.boussole.metrics.quality;

import io.boussole.metrics.source.SourceKind;
import java.util.Map;

/** What a plan calls a sender's kind of tool. */
final class DataSourceKind {
    private static final String CRM = "CRM";
    private static final String PROSPECTING_TOOL = "PROSPECTING_TOOL";
    private static final String MARKETING_AUTOMATION = "MARKETING_AUTOMATION";

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("LEMLIST", PROSPECTING_TOOL),
            Map.entry("OUTREACH", PROSPECTING_TOOL),
            Map.entry("SALESLOFT", PROSPECTING_TOOL),
            Map.entry("GONG", PROSPECTING_TOOL),
            Map.entry("CALENDLY", PROSPECTING_TOOL),
            Map.entry("CALCOM", PROSPECTING_TOOL),
            Map.entry("ACTIVECAMPAIGN", MARKETING_AUTOMATION),
            Map.entry("BREVO", MARKETING_AUTOMATION),
            Map.entry("MAILJET", MARKETING_AUTOMATION),
            Map.entry("SENDGRID", MARKETING_AUTOMATION),
            Map.entry("CUSTOMERIO", MARKETING_AUTOMATION),
            Map.entry("ITERABLE", MARKETING_AUTOMATION),
            Map.entry("SEGMENT", "ANALYTICS"),
            Map.entry("STRIPE", "BILLING"),
            Map.entry("CHARGEBEE", "BILLING"));

    private DataSourceKind() {}

    static String of(SourceKind source) {
        return OTHERS.getOrDefault(source.name(), CRM);
    }
}
