/** What each channel of a plan brings, beside what the plan expects of it. Start with {@link io.boussole.metrics.channel.ChannelService}. */
@NullMarked
package io.boussole.metrics.channel;

import org.jspecify.annotations.NullMarked;
