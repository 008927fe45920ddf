package io.boussole.metrics.source.salesforce;

import java.util.regex.Pattern;

/** Salesforce puts a key to the customer's whole account into every outbound message. It must not outlive the request. */
final class SessionIds {
    private static final Pattern ELEMENT =
            Pattern.compile("(<(?:[\\w.-]{1,40}:)?SessionId\\b[^<>]{0,1000}>)(?:<!\\[CDATA\\[)?[^<]*");
    private static final Pattern TOKEN = Pattern.compile("00D[A-Za-z0-9]{12,15}(?:!|%21|&#33;|&#x21;)[A-Za-z0-9._%]+");

    private SessionIds() {}

    /** A text that nobody could read as XML, without anything that looks like such a key. */
    static String removedFrom(String text) {
        return TOKEN.matcher(ELEMENT.matcher(text).replaceAll("$1")).replaceAll("");
    }
}
