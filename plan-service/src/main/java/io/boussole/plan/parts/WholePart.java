package io.boussole.plan.parts;

import io.boussole.plan.format.PartForm;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a plan that are read and replaced whole: single ones, and lists whose items have no key. */
public enum WholePart {
    PERIOD("period", "Period", "Period"),
    CALENDAR("calendar", "Calendar", "WorkCalendar"),
    CONTEXT("context", "Context", "PlanContext"),
    TIME_OFF("time-off", "TimeOff", "TimeOff"),
    OPEN_HIRES("open-hires", "OpenHires", "OpenHire"),
    BUDGET("budget", "Budget", "Budget"),
    ESCALATION("escalation", "Escalation", "EscalationStep"),
    ATTRIBUTION("attribution", "Attribution", "Attribution"),
    TRAINING("training", "Training", "Training"),
    GLOSSARY("glossary", "Glossary", "string"),
    ACCEPTANCES("acceptances", "Acceptances", "Acceptance");

    /** Their paths, as one pattern. */
    public static final String PATHS =
            "period|calendar|context|time-off|open-hires|budget|escalation|attribution|training|glossary|acceptances";

    private final String path;
    private final String title;
    private final String schema;

    WholePart(String path, String title, String schema) {
        this.path = path;
        this.title = title;
        this.schema = schema;
    }

    public static Optional<WholePart> at(String path) {
        return Stream.of(values()).filter(part -> part.path.equals(path)).findFirst();
    }

    public String path() {
        return path;
    }

    /** What operations call it. */
    public String title() {
        return title;
    }

    /** The name of its schema; of a list, that of its items. */
    public String schema() {
        return schema;
    }

    /** Words under names of the plan's own. */
    public boolean isGlossary() {
        return this == GLOSSARY;
    }

    public boolean isList() {
        return form().isList();
    }

    public PartForm form() {
        return PartForm.PLAN.member(member());
    }

    String member() {
        return KebabCase.toMember(path);
    }
}
