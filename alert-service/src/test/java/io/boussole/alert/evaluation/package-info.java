@NullMarked
package io.boussole.alert.evaluation;

import org.jspecify.annotations.NullMarked;
