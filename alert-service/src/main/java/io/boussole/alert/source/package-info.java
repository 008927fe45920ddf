/** When the sources of a KPI have last spoken, and how far. Start with {@link io.boussole.alert.source.Freshness}. */
@NullMarked
package io.boussole.alert.source;

import org.jspecify.annotations.NullMarked;
