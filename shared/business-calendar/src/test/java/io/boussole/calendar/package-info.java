@NullMarked
package io.boussole.calendar;

import org.jspecify.annotations.NullMarked;
