/** What watches have found, in words: {@link io.boussole.alert.watch.wording.AlertWording}. */
@NullMarked
package io.boussole.alert.watch.wording;

import org.jspecify.annotations.NullMarked;
