package dev.gatehouse.policy.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Fetches policy files from a folder within the limits of [PolicySource].
final class FolderLoader {
    private final TreeMap<String, String> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int characters;

    static PolicySource load(Path place) {
        var loader = new FolderLoader();
        loader.fetch(place);
        return new PolicySource(loader.files, loader.problems);
    }

    private void fetch(Path place) {
        if (Files.isRegularFile(place)) {
            readInto(place);
            return;
        }
        if (!Files.isDirectory(place)) {
            nothing(place, "There is no file or folder " + place + ".");
            return;
        }
        try (var listing = Files.list(place)) {
            var yaml = listing.filter(FolderLoader::isYaml)
                    .limit(PolicySource.MOST_FILES + 1L)
                    .sorted()
                    .toList();
            if (yaml.isEmpty()) {
                nothing(place, "The folder " + place + " holds no .yaml file.");
            }
            if (yaml.size() > PolicySource.MOST_FILES) {
                report(
                        ProblemCode.TOO_LARGE,
                        place,
                        "The folder " + place + " holds more than " + PolicySource.MOST_FILES + " .yaml files.",
                        "Join some of them.");
                return;
            }
            yaml.forEach(this::readInto);
        } catch (IOException | java.io.UncheckedIOException failure) {
            unreadable(place, failure);
        }
    }

    private void readInto(Path file) {
        try {
            long bytes = Files.size(file);
            if (bytes + characters > PolicySource.MOST_CHARACTERS) {
                report(
                        ProblemCode.TOO_LARGE,
                        file,
                        file + " makes the policy larger than " + PolicySource.MOST_CHARACTERS + " bytes.",
                        "Remove what is not policy from it.");
                return;
            }
            var text = Files.readString(file, StandardCharsets.UTF_8);
            characters += text.length();
            files.put(name(file), text);
        } catch (CharacterCodingException failure) {
            report(ProblemCode.UNREADABLE_FILE, file, file + " is not UTF-8 text.", "Save it as UTF-8.");
        } catch (IOException failure) {
            unreadable(file, failure);
        }
    }

    private void unreadable(Path file, Exception failure) {
        var reason = failure instanceof NoSuchFileException ? "it is gone" : failure.getMessage();
        report(
                ProblemCode.UNREADABLE_FILE,
                file,
                file + " cannot be read: " + reason + ".",
                "Check that it exists and that you may read it.");
    }

    private void nothing(Path place, String sentence) {
        report(ProblemCode.NOTHING_TO_READ, place, sentence, "Name a folder with a policy.yaml in it, or one file.");
    }

    private void report(ProblemCode code, Path file, String sentence, String fix) {
        problems.add(Problem.of(code, Place.startOf(name(file)), "", sentence, fix));
    }

    private static String name(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static boolean isYaml(Path file) {
        var name = name(file).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }
}
