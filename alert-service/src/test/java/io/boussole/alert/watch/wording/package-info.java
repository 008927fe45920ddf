@NullMarked
package io.boussole.alert.watch.wording;

import org.jspecify.annotations.NullMarked;
