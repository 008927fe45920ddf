/** Lets a test say what time it is for the packaged services, which know no clock but the machine's. */
@NullMarked
package io.boussole.system.clock;

import org.jspecify.annotations.NullMarked;
