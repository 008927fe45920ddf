/** What every service process has: a clock that tests can replace, and an end that comes with its launcher's. */
@NullMarked
package io.boussole.process;

import org.jspecify.annotations.NullMarked;
