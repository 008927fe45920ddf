package io.boussole.plan.lifecycle;

import io.boussole.plan.difference.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version says otherwise than another.
 *
 * @param from null: nothing was there before
 */
public record VersionDifference(@Nullable Long from, long to, List<Change> changes) {}
