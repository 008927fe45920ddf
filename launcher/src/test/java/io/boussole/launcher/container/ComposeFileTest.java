package io.boussole.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The compose file is started by nobody's build; this much of it can be checked without containers. */
class ComposeFileTest {
    private static final Map<String, Object> COMMANDS =
            Map.of("secrets", new SecretsCommand(), "prepare", new PrepareCommand(), "main-job", new MainJobCommand());

    @Test
    void callsTheCommandsWithOptionsTheyHave() throws IOException {
        List<List<String>> commands = commands();

        assertThat(commands)
                .extracting(command -> command.get(0))
                .containsExactlyInAnyOrder("secrets", "prepare", "service", "service", "service", "main-job");
        for (List<String> command : commands) {
            Object known = COMMANDS.get(command.get(0));
            if (known != null) {
                List<String> options = command.subList(1, command.size());
                assertThat(new CommandLine(known)
                                .parseArgs(options.toArray(String[]::new))
                                .unmatched())
                        .isEmpty();
            }
        }
    }

    private static List<List<String>> commands() throws IOException {
        Matcher command =
                Pattern.compile("command: (\\[[^]]*])").matcher(Files.readString(Path.of("../docker-compose.yml")));
        List<List<String>> commands = new ArrayList<>();
        while (command.find()) {
            commands.add(new ObjectMapper().readValue(command.group(1), new TypeReference<>() {}));
        }
        return commands;
    }
}
