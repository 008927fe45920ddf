/**
 * Plan documents as bytes: YAML and JSON in, every fault found with its JSON Pointer; the same tree out.
 *
 * <p>Start with {@link io.boussole.plan.format.DocumentReader}. The tree of a document, not the records, is what is kept: an export
 * gives back what was imported, to the digit.
 */
@NullMarked
package io.boussole.plan.format;

import org.jspecify.annotations.NullMarked;
