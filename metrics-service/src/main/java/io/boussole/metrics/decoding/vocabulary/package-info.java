/**
 * Boussole's own words for facts: what a sender without a format of its own can say of each kind of fact, and in which form. CloudEvents,
 * declarative mappings and CSV files share them.
 *
 * <p>Start with {@link io.boussole.metrics.decoding.vocabulary.Vocabulary}; {@link
 * io.boussole.metrics.decoding.vocabulary.FactWriter} makes a change of a fact of what was said.
 */
@NullMarked
package io.boussole.metrics.decoding.vocabulary;

import org.jspecify.annotations.NullMarked;
