package io.boussole.metrics.decoding.mapping;

/**
 * One thing wrong with a mapping.
 *
 * @param pointer JSON Pointer into the mapping
 * @param code name of the broken rule, UPPER_SNAKE
 * @param en what is wrong, in English
 * @param fr the same in French
 */
public record MappingFault(String pointer, String code, String en, String fr) {}
