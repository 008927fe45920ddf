/**
 * Raw events once more. Start with {@link io.boussole.metrics.replay.ReplayService}: a replay of a whole connection takes its facts and
 * sums away and builds them anew from the events as they were received; a replay from a day on joins what is understood now with the
 * facts as they are. Either goes on where it was after a kill, one step at a time.
 *
 * <p>{@link io.boussole.metrics.replay.RawEventRetention} ends what can be replayed.
 */
@NullMarked
package io.boussole.metrics.replay;

import org.jspecify.annotations.NullMarked;
