@NullMarked
package io.boussole.alert;

import org.jspecify.annotations.NullMarked;
