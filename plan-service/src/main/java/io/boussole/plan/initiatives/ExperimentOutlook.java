package io.boussole.plan.initiatives;

import io.boussole.http.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an experiment before it starts.
 *
 * @param missing what it must say first; empty when it can start
 * @param power null while it does not say from which rate to which
 */
public record ExperimentOutlook(
        List<Violation> missing, @Nullable ExperimentPower power) {}
