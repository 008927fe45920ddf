package io.boussole.metrics.decoding.mapping;

import io.boussole.metrics.decoding.vocabulary.Field;

/**
 * What a property of a fact is read from.
 *
 * @param tool which tool's identifier it is, of {@code externalIds}; else empty
 */
record PropertyRule(Field field, String tool, ValueRule value) {}
