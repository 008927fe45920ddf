/** What the tools that write and call have in common: how a message goes on, addresses, answers by machines, outcomes of calls. */
@NullMarked
package io.boussole.metrics.decoding.prospecting;

import org.jspecify.annotations.NullMarked;
