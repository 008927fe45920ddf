package io.boussole.metrics.csv;

/** Finds out what separates the fields of a file: whichever of the usual ones its header has most of, outside quotes. */
final class Delimiter {
    private static final String USUAL = ",;\t";

    private Delimiter() {}

    /** @param start of the file; its header and a little more */
    static char sniff(String start) {
        int[] counts = new int[USUAL.length()];
        boolean quoted = false;
        for (int at = 0; at < start.length(); at++) {
            char character = start.charAt(at);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '\n' || character == '\r') && at > 0) {
                break;
            } else if (!quoted && USUAL.indexOf(character) >= 0) {
                counts[USUAL.indexOf(character)]++;
            }
        }
        int best = 0;
        for (int candidate = 1; candidate < counts.length; candidate++) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        return USUAL.charAt(best);
    }
}
