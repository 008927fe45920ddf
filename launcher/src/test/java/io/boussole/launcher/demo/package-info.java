@NullMarked
package io.boussole.launcher.demo;

import org.jspecify.annotations.NullMarked;
