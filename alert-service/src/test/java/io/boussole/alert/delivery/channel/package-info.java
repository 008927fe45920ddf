@NullMarked
package io.boussole.alert.delivery.channel;

import org.jspecify.annotations.NullMarked;
