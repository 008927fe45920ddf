package io.boussole.http;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON Pointer (RFC 6901) to the member at fault, empty for the whole document; {@code ?} and the name where a query
 *     parameter is at fault, such as {@code ?pageSize}, which no pointer begins with
 * @param code stable name of the rule that is broken, UPPER_SNAKE
 */
public record Violation(String pointer, String code, Text message) {}
