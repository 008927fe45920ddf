package io.boussole.http;

/** RFC 6901. */
final class JsonPointers {
    private JsonPointers() {}

    static String escape(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
