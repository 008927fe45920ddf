@NullMarked
package io.boussole.alert.incident.impact;

import org.jspecify.annotations.NullMarked;
