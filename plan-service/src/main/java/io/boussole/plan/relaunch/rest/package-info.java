/** Relaunch checklists over HTTP. */
@NullMarked
package io.boussole.plan.relaunch.rest;

import org.jspecify.annotations.NullMarked;
