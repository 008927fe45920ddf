package io.boussole.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do when a KPI leaves its range; due in working days of the plan's calendar. */
public record Playbook(
        @Nullable String id,
        @Nullable String title,
        @Nullable Integer dueInWorkingDays,
        List<String> checklist) {}
