package io.boussole.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The demo's plan with the dates of a quarter filled in. */
public final class PlanTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)(?: (\\d+))?}}");

    private PlanTemplate() {}

    public static String fill(String name, Quarter quarter) {
        return PLACEHOLDER.matcher(text()).replaceAll(found -> value(found, name, quarter));
    }

    private static String value(MatchResult found, String name, Quarter quarter) {
        return switch (found.group(1)) {
            case "name" -> name;
            case "start" -> quarter.start().toString();
            case "end" -> quarter.end().toString();
            case "month" -> quarter.month(Integer.parseInt(found.group(2))).toString();
            case "day" -> quarter.weekdayAfter(Integer.parseInt(found.group(2))).toString();
            default -> throw new IllegalStateException("unknown placeholder " + found.group());
        };
    }

    private static String text() {
        try (InputStream template = PlanTemplate.class.getResourceAsStream("plan.yaml")) {
            if (template == null) {
                throw new IllegalStateException("the demo's plan is missing from the launcher");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
