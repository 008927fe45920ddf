/** What the bodies of requests have in common. Start with {@link io.boussole.plan.request.RequestFaults}. */
@NullMarked
package io.boussole.plan.request;

import org.jspecify.annotations.NullMarked;
