package io.boussole.metrics.plan;

import static io.boussole.metrics.catalogue.DataSource.ANALYTICS;
import static io.boussole.metrics.catalogue.DataSource.BILLING;
import static io.boussole.metrics.catalogue.DataSource.CRM;
import static io.boussole.metrics.catalogue.DataSource.MARKETING_AUTOMATION;
import static io.boussole.metrics.catalogue.DataSource.PROSPECTING_TOOL;

import io.boussole.metrics.catalogue.DataSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which of the guide's kinds of tools each source is. */
final class SourceTools {
    private static final Map<String, Set<DataSource>> TOOLS = Map.ofEntries(
            Map.entry("HUBSPOT", Set.of(CRM, MARKETING_AUTOMATION, PROSPECTING_TOOL, ANALYTICS)),
            Map.entry("PIPEDRIVE", Set.of(CRM, PROSPECTING_TOOL)),
            Map.entry("SALESFORCE", Set.of(CRM, MARKETING_AUTOMATION)),
            Map.entry("ZOHO", Set.of(CRM, MARKETING_AUTOMATION)),
            Map.entry("CLOSE", Set.of(CRM, PROSPECTING_TOOL)),
            Map.entry("ATTIO", Set.of(CRM)),
            Map.entry("TWENTY", Set.of(CRM)),
            Map.entry("ACTIVECAMPAIGN", Set.of(CRM, MARKETING_AUTOMATION)),
            Map.entry("BREVO", Set.of(CRM, MARKETING_AUTOMATION, PROSPECTING_TOOL)),
            Map.entry("LEMLIST", Set.of(PROSPECTING_TOOL)),
            Map.entry("OUTREACH", Set.of(PROSPECTING_TOOL)),
            Map.entry("SALESLOFT", Set.of(PROSPECTING_TOOL)),
            Map.entry("CALENDLY", Set.of(CRM, PROSPECTING_TOOL, MARKETING_AUTOMATION)),
            Map.entry("CALCOM", Set.of(CRM, PROSPECTING_TOOL, MARKETING_AUTOMATION)),
            Map.entry("GONG", Set.of(CRM, PROSPECTING_TOOL)),
            Map.entry("STRIPE", Set.of(BILLING)),
            Map.entry("CHARGEBEE", Set.of(BILLING)),
            Map.entry("SEGMENT", Set.of(ANALYTICS, MARKETING_AUTOMATION)),
            Map.entry("MAILJET", Set.of(MARKETING_AUTOMATION, PROSPECTING_TOOL)),
            Map.entry("SENDGRID", Set.of(MARKETING_AUTOMATION, PROSPECTING_TOOL)),
            Map.entry("CUSTOMERIO", Set.of(MARKETING_AUTOMATION, PROSPECTING_TOOL)),
            Map.entry("ITERABLE", Set.of(MARKETING_AUTOMATION, PROSPECTING_TOOL)));

    private SourceTools() {}

    /** A source of which nobody knows what stands behind it may be anything. */
    static Set<DataSource> of(String source) {
        return TOOLS.getOrDefault(source, EnumSet.allOf(DataSource.class));
    }
}
