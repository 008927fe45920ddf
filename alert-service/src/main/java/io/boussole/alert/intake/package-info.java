/**
 * What comes in over Kafka. Each consumer makes one call per event; what they keep is read by the judgement. A record that could never
 * be judged fails here, where it goes to the dead letters with its reason.
 */
@NullMarked
package io.boussole.alert.intake;

import org.jspecify.annotations.NullMarked;
