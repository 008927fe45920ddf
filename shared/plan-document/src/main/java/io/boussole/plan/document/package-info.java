/**
 * What a plan says, one record per part, named as in the document. Pure data: every member may be absent, because a draft may be
 * unfinished; {@link io.boussole.plan.findings} says what is missing.
 *
 * <p>Start with {@link io.boussole.plan.document.PlanDocument}. A new member is a new component of a record: reading, refusing
 * what is unknown, and the order of the export follow from the records.
 */
@NullMarked
package io.boussole.plan.document;

import org.jspecify.annotations.NullMarked;
