/**
 * CloudEvents 1.0 in Boussole's own words, for every tool that has no format of its own here. {@link
 * io.boussole.metrics.decoding.cloudevents.EventType} lists what can be told; its JSON Schemas and the page of documentation are made
 * from it.
 */
@NullMarked
package io.boussole.metrics.decoding.cloudevents;

import org.jspecify.annotations.NullMarked;
