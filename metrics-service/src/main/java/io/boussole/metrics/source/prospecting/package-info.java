/** What the tools that write and call have in common as senders: shared secrets, signatures over the body, members that identify. */
@NullMarked
package io.boussole.metrics.source.prospecting;

import org.jspecify.annotations.NullMarked;
