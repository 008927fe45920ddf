package io.boussole.launcher;

/** What the person at the terminal sees while things start and stop. */
@FunctionalInterface
public interface Progress {
    /** A whole line: something began, or is done. */
    void say(String line);

    /** For tests, which have logs. */
    static Progress silent() {
        return line -> {};
    }

    static Progress toConsole() {
        return System.out::println;
    }
}
