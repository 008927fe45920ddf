package io.boussole.launcher.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.boussole.launcher.demo.PlanTemplate;
import io.boussole.launcher.demo.Quarter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class LintCommandTest {
    private static final String DEMO = PlanTemplate.fill("Demo", Quarter.of(LocalDate.parse("2027-01-14")));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path valid;
    private Path broken;

    @BeforeEach
    void files() throws IOException {
        valid = Files.writeString(folder.resolve("valid.yaml"), DEMO);
        broken = Files.writeString(folder.resolve("broken.json"), "{\n  \"name\": \"Plan\",\n  \"nmae\": 1\n}");
    }

    @Test
    void demoPlanHasNoError() {
        assertThat(lint(valid, "--lang", "en")).isZero();

        assertThat(out.toString()).contains("\n0 error(s), ").doesNotContain(" ERROR ");
    }

    @Test
    void tellsFileLineAndColumn() {
        assertThat(lint(broken, "--lang", "en")).isEqualTo(1);

        assertThat(out.toString())
                .startsWith(broken + ":3:3: ERROR UNKNOWN_FIELD No such field here")
                .contains(". Correct its name, or leave it out. [/nmae]")
                .endsWith("1 error(s), 0 warning(s)" + System.lineSeparator());
    }

    @Test
    void speaksFrench() {
        assertThat(lint(broken, "--lang", "fr")).isEqualTo(1);

        assertThat(out.toString())
                .contains("ERROR UNKNOWN_FIELD Ce champ n'existe pas ici")
                .contains("1 erreur(s)");
    }

    @Test
    void namesTheRow() throws IOException {
        Files.writeString(valid, DEMO.replace("expectedShare: 0.20", "expectedShare: 0.25"));

        assertThat(lint(valid, "--lang", "en")).isEqualTo(1);

        assertThat(out.toString())
                .containsPattern("valid.yaml:\\d+:1: ERROR SHARES_MUST_SUM_TO_1 .*add up to 1\\.05\\. .*\\(row 12\\)");
    }

    @Test
    void strictCountsWarnings() {
        assertThat(lint(valid, "--strict")).isEqualTo(1);
    }

    @Test
    void missingFileIsNotAPassedCheck() {
        assertThat(lint(folder.resolve("none.yaml"), "--lang", "en")).isEqualTo(2);

        assertThat(err.toString()).contains("none.yaml: there is no such file");
    }

    @Test
    void unreadableFileDoesNotHideTheOthers() {
        assertThat(lint(broken, folder.toString(), "--lang", "en")).isEqualTo(2);

        assertThat(out.toString()).contains("UNKNOWN_FIELD");
        assertThat(err.toString()).contains(folder + ": cannot be read");
    }

    @Test
    void fileThatIsTooLargeIsNotRead() throws IOException {
        Files.writeString(valid, "name: a\n".repeat(1_300_000));

        assertThat(lint(valid)).isEqualTo(2);
    }

    @Test
    void writesJson() throws IOException {
        assertThat(lint(broken, "--format", "json", "--lang", "en")).isEqualTo(1);

        assertThat(new ObjectMapper().readTree(out.toString()))
                .hasToString("[{\"file\":\"" + broken
                        + "\",\"errors\":1,\"warnings\":0,\"items\":[{\"code\":\"UNKNOWN_FIELD\",\"severity\":\"ERROR\","
                        + "\"pointer\":\"/nmae\",\"line\":3,\"column\":3,\"message\":"
                        + new ObjectMapper().readTree(out.toString()).at("/0/items/0/message")
                        + ",\"fix\":\"Correct its name, or leave it out\"}]}]");
    }

    @Test
    void writesCommandsForGithub() {
        assertThat(lint(broken, "--format", "github", "--lang", "en")).isEqualTo(1);

        assertThat(out.toString())
                .startsWith("::error file=" + broken + ",line=3,col=3,title=UNKNOWN_FIELD::No such field here");
    }

    @ParameterizedTest
    @CsvSource({"fr_FR.UTF-8, fr", "C.UTF-8, C", "fr@euro, fr"})
    void languageFollowsTheTerminal(String lang, String language) {
        assertThat(Languages.chosen(null, Map.of("LANG", lang))).isEqualTo(language);
        assertThat(Languages.chosen("en", Map.of("LANG", lang))).isEqualTo("en");
    }

    @Test
    void withoutAFileTheCommandIsWrong() {
        assertThat(commandLine().execute()).isEqualTo(2);
    }

    private int lint(Path file, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = file.toString();
        System.arraycopy(options, 0, arguments, 1, options.length);
        return commandLine().execute(arguments);
    }

    private CommandLine commandLine() {
        return new CommandLine(new LintCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }
}
