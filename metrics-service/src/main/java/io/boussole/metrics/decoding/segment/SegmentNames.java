package io.boussole.metrics.decoding.segment;

import io.boussole.metrics.decoding.SenderSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the team calls its pages and events: the connection's options, and usual names where there are none. */
final class SegmentNames {
    private static final String USUAL_CASE_PAGES =
            "*/case-stud*,*/customer-stor*,*/success-stor*,*/cas-client*,*/etudes-de-cas*,*/temoignages*";
    private static final String USUAL_PRICING_PAGES = "*/pricing*,*/tarif*,*/prix*";
    private static final String USUAL_FORMS =
            "Form Submitted,Form Completed,Form Sent,Contact Form Submitted,Demo Requested,Lead Form Submitted";
    private static final String USUAL_DOWNLOADS =
            "Content Downloaded,File Downloaded,Whitepaper Downloaded,Ebook Downloaded,Brochure Downloaded";
    private static final String USUAL_CALLS_TO_ACTION = "CTA Clicked,Call To Action Clicked";

    private final SenderSettings settings;

    SegmentNames(SenderSettings settings) {
        this.settings = settings;
    }

    /** The kind of a page, by its path; empty for a page of no kind that matters. */
    Optional<String> pageType(String path) {
        if (matches("casePages", USUAL_CASE_PAGES, path)) {
            return Optional.of("CASE_STUDY");
        }
        return matches("pricingPages", USUAL_PRICING_PAGES, path) ? Optional.of("PRICING") : Optional.empty();
    }

    boolean isForm(String event) {
        return matches("formEvents", USUAL_FORMS, event);
    }

    /** How an event uses content; empty where it uses none. */
    Optional<String> engagement(String event) {
        if (matches("downloadEvents", USUAL_DOWNLOADS, event)) {
            return Optional.of("DOWNLOAD");
        }
        return matches("ctaEvents", USUAL_CALLS_TO_ACTION, event) ? Optional.of("CTA") : Optional.empty();
    }

    boolean isPayment(String event) {
        return matches("revenueEvents", "", event);
    }

    private boolean matches(String option, String usual, String text) {
        List<String> patterns = Stream.of(settings.option(option).orElse(usual).split(",", -1))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList();
        String lowerCase = text.strip().toLowerCase(Locale.ROOT);
        return patterns.stream()
                .anyMatch(pattern -> regex(pattern).matcher(lowerCase).matches());
    }

    private static Pattern regex(String pattern) {
        return Pattern.compile(Stream.of(pattern.toLowerCase(Locale.ROOT).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }
}
