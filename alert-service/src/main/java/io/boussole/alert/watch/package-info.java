/**
 * Looks at plans whenever something changes and whenever a moment comes on which something may be due. One look: {@link
 * io.boussole.alert.watch.WatchService}; what it concludes is pure and stands in {@link io.boussole.alert.watch.finding.Watch}.
 */
@NullMarked
package io.boussole.alert.watch;

import org.jspecify.annotations.NullMarked;
