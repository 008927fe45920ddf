package io.boussole.metrics.decoding.vocabulary;

/** In which form a value is said. */
public enum ValueKind {
    /** A name, a label, an identifier. */
    TEXT,
    /** An address of e-mail; kept in lower case. */
    EMAIL,
    /** A number with a decimal point, in major units of its currency. */
    AMOUNT,
    /** ISO 4217. */
    CURRENCY,
    /** ISO 8601 with an offset; without one, and a date, in the time zone of the connection. */
    INSTANT,
    /** True or false. */
    FLAG,
    /** A whole number, 0 or more. */
    WHOLE,
    /** One of a few words. */
    WORD,
    /** Identifiers of other facts; each one is added to those known. */
    LINKS,
    /** Identifiers of the same thing in other tools, by the tool's name. */
    TOOL_IDS
}
