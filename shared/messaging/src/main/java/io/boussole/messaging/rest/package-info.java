/** Dead letters over HTTP, in the services that read topics: {@link io.boussole.messaging.rest.DeadLetterResource}. */
@NullMarked
package io.boussole.messaging.rest;

import org.jspecify.annotations.NullMarked;
