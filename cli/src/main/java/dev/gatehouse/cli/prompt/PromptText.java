package dev.gatehouse.cli.prompt;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.terminal.CommandFailure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Where the prompt comes from: exactly one of these.
final class PromptText {
    @Option(names = "--text", paramLabel = "TEXT", description = "The prompt.")
    Optional<String> text = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "A file with the prompt, in UTF-8.")
    Optional<Path> file = Optional.empty();

    @Parameters(paramLabel = "-", arity = "0..1", description = "Read the prompt from standard input.")
    Optional<String> dash = Optional.empty();

    String read(Surroundings surroundings) {
        if (text.isPresent()) {
            return text.get();
        }
        return file.map(PromptText::ofFile).orElseGet(() -> ofInput(surroundings));
    }

    private static String ofFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("file.missing", "There is no file " + file + " with a prompt.");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new CommandFailure("file.not-utf8", file + " is not text in UTF-8; convert it first.");
        } catch (IOException e) {
            throw new CommandFailure(
                    "file.unreadable", file + " cannot be read (" + e.getMessage() + "); check its permissions.");
        }
    }

    private String ofInput(Surroundings surroundings) {
        if (!dash.orElse("").equals("-")) {
            throw new CommandFailure(
                    "prompt.no-text",
                    "\"" + dash.orElse("") + "\" is no way to give a prompt. Use --text, --file, or - to pipe it in.");
        }
        try {
            return new String(surroundings.input().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandFailure("file.unreadable", "Standard input cannot be read: " + e.getMessage() + ".");
        }
    }
}
