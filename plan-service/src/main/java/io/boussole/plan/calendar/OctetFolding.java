package io.boussole.plan.calendar;

import java.nio.charset.StandardCharsets;

/** Folds lines at 75 octets of UTF-8 (RFC 5545, 3.1), between characters; the library counts characters, and French has accents. */
final class OctetFolding {
    private static final int MOST_OCTETS = 75;
    private static final String LINE_END = "\r\n";

    private OctetFolding() {}

    static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 50);
        unfolded.lines().forEach(line -> {
            fold(line, folded);
            folded.append(LINE_END);
        });
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int index = 0; index < line.length(); index = line.offsetByCodePoints(index, 1)) {
            String character = line.substring(index, line.offsetByCodePoints(index, 1));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                folded.append(LINE_END).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
    }
}
