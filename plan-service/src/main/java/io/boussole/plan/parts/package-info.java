/**
 * The parts of a plan as resources of their own: its lists item by item, the rest whole. Which there are stands in {@link
 * io.boussole.plan.parts.ItemList} and {@link io.boussole.plan.parts.WholePart}; everything else is said once for all of them.
 *
 * <p>Start with {@link io.boussole.plan.parts.PartService}. A part's tag is a hash of its content, so that edits of different parts
 * do not disturb each other.
 */
@NullMarked
package io.boussole.plan.parts;

import org.jspecify.annotations.NullMarked;
