@NullMarked
package io.boussole.alert.evaluation.pacing;

import org.jspecify.annotations.NullMarked;
