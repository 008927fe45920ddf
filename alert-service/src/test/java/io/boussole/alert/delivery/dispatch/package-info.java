@NullMarked
package io.boussole.alert.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
