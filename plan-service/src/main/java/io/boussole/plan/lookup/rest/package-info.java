/** Questions to a plan: who is covered, what an action is for, what the library holds, what somebody's first week is. */
@NullMarked
package io.boussole.plan.lookup.rest;

import org.jspecify.annotations.NullMarked;
