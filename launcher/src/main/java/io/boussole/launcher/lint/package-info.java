/**
 * {@code ./boussole lint}: plans checked from the shell, without a server or a data folder. Start with {@link
 * io.boussole.launcher.lint.LintCommand}.
 */
@NullMarked
package io.boussole.launcher.lint;

import org.jspecify.annotations.NullMarked;
