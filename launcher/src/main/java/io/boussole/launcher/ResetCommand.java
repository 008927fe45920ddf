package io.boussole.launcher;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "reset", description = "Deletes the data folder, after asking.")
final class ResetCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Boussole options;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        if (!Files.exists(options.data())) {
            System.out.println("There is nothing to delete: " + options.data() + " does not exist.");
            return 0;
        }
        DataFolder data = DataFolder.open(options.data());
        if (!yes && !confirmed(data)) {
            data.close();
            System.out.println("Nothing was deleted.");
            return 1;
        }
        data.delete();
        System.out.println("Deleted " + data.root() + ".");
        return 0;
    }

    private static boolean confirmed(DataFolder data) {
        System.out.print("Delete " + data.root() + " with every plan, deal and alert in it? [y/N] ");
        System.out.flush();
        Scanner answers = new Scanner(System.in, Charset.defaultCharset());
        return answers.hasNextLine() && answers.nextLine().strip().matches("(?i)y|yes|o|oui");
    }
}
