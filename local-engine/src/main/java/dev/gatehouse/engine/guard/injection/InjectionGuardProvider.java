package dev.gatehouse.engine.guard.injection;

import dev.gatehouse.engine.classifier.ClassifierFolder;
import dev.gatehouse.engine.classifier.ModelFolder;
import dev.gatehouse.engine.classifier.TextClassifier;
import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.engine.spi.GuardProvider;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.spi.SettingField;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes the guard that gives each message a probability of being an attack on the model's instructions.
public final class InjectionGuardProvider implements GuardProvider {
    private static final String THRESHOLD = "threshold";
    private static final String CHANNELS = "channels";
    private static final String MODELS = "models";

    @Override
    public String kind() {
        return "prompt-injection";
    }

    @Override
    public Section section() {
        return Section.GUARDS;
    }

    @Override
    public String title() {
        return "Prompt injection";
    }

    @Override
    public String summary() {
        return "Blocks texts that try to override the model's instructions or to talk it out of its rules, judged by a"
                + " local classifier.";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public List<SettingField> fields() {
        return List.of(
                new SettingField.Range(
                        THRESHOLD,
                        "Threshold",
                        "The score, from 0 to 1, from which on a text is blocked; lower blocks more.",
                        BigDecimal.ZERO,
                        BigDecimal.ONE,
                        new BigDecimal("0.01"),
                        "",
                        SettingField.Range.Stricter.LOWER,
                        SettingValue.Number.of(ShippedClassifier.threshold())),
                new SettingField.Choices(
                        CHANNELS,
                        "Channels",
                        "Whose messages are judged: the user's own, and what tools return.",
                        Channel.options(),
                        Channel.all()),
                new SettingField.TextList(
                        MODELS,
                        "Own models",
                        "Folders written by `gatehouse guard train`, used in place of the classifier that ships; the"
                                + " highest score counts.",
                        SettingField.TextShape.ANY,
                        new SettingValue.Texts(List.of())));
    }

    @Override
    public Guard open(Control control) {
        var settings = control.settings();
        var folders = settings.texts(MODELS);
        var models = folders.isEmpty()
                ? List.of(ShippedClassifier.folder())
                : folders.stream().map(InjectionGuardProvider::own).toList();
        var classifiers = folders.isEmpty()
                ? List.of(ShippedClassifier.shared())
                : models.stream().map(ClassifierFolder::open).toList();
        classifiers.forEach(InjectionGuardProvider::warmUp);
        var authors = settings.texts(CHANNELS).stream().map(Channel::author).toList();
        return new InjectionGuard(classifiers, authors, settings.number(THRESHOLD), digests(models));
    }

    private static Map<String, String> digests(List<ModelFolder> models) {
        var digests = new TreeMap<String, String>();
        for (var model : models) {
            var manifest = model.manifest();
            digests.put(manifest.encoder().id(), manifest.encoder().digest());
            manifest.digests().forEach((file, digest) -> digests.put(manifest.name() + "/" + file, digest));
        }
        return digests;
    }

    private static ModelFolder own(String folder) {
        try {
            return ModelFolder.at(Path.of(folder));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + folder + "\" is no path of a folder", e);
        }
    }

    /// The first text takes longer than all later ones: let it be ours.
    private static void warmUp(TextClassifier classifier) {
        classifier.score("What are your opening hours?");
    }
}
