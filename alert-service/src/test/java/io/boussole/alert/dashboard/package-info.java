@NullMarked
package io.boussole.alert.dashboard;

import org.jspecify.annotations.NullMarked;
