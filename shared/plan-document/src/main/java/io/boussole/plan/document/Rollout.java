package io.boussole.plan.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change that an experiment proved, brought to everybody. A test is never one. */
public record Rollout(
        @Nullable String id,
        @RefersTo(Part.EXPERIMENT) @Nullable String experimentId,
        @RefersTo(Part.SEGMENT) List<String> segmentIds,
        @RefersTo(Part.MEMBER) @Nullable String ownerId,
        @InPeriod @Nullable LocalDate startOn) {}
