package io.boussole.launcher.lint;

import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.linting.LintReport;
import io.boussole.plan.linting.PlanLinter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** The text of a plan, read no further than a plan may be long. */
final class PlanFile {
    private static final String STANDARD_INPUT = "-";

    private final byte[] bytes;
    private final DocumentFormat format;

    private PlanFile(byte[] bytes, DocumentFormat format) {
        this.bytes = bytes;
        this.format = format;
    }

    LintReport lintedBy(PlanLinter linter) {
        return linter.lint(bytes, format);
    }

    static PlanFile read(String name) throws IOException {
        byte[] bytes = name.equals(STANDARD_INPUT) ? upToLimit(System.in) : bytes(name);
        boolean json = name.toLowerCase(Locale.ROOT).endsWith(".json")
                || (name.equals(STANDARD_INPUT) && firstCharacter(bytes) == '{');
        return new PlanFile(bytes, json ? DocumentFormat.JSON : DocumentFormat.YAML);
    }

    static String reason(Exception refused, Locale language) {
        if (refused instanceof ProblemException problem) {
            return problem.detail().in(language);
        }
        Text reason = new Text("cannot be read: " + refused.getMessage(), "illisible : " + refused.getMessage());
        if (refused instanceof NoSuchFileException) {
            reason = new Text("there is no such file", "ce fichier n'existe pas");
        }
        if (refused instanceof AccessDeniedException) {
            reason = new Text("may not be read", "la lecture en est interdite");
        }
        return reason.in(language);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file = Files.newInputStream(Path.of(name))) {
            return upToLimit(file);
        } catch (InvalidPathException impossible) {
            throw new NoSuchFileException(name);
        }
    }

    /** One byte more than a plan may have: enough for the linter to refuse it. */
    private static byte[] upToLimit(InputStream text) throws IOException {
        return text.readNBytes(DocumentLimits.DEFAULT.bytes() + 1);
    }

    private static int firstCharacter(byte[] bytes) {
        for (byte character : bytes) {
            if (!Character.isWhitespace(character)) {
                return character;
            }
        }
        return -1;
    }
}
