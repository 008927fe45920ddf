@NullMarked
package io.boussole.alert.watch.finding;

import org.jspecify.annotations.NullMarked;
