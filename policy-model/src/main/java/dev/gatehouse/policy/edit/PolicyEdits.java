package dev.gatehouse.policy.edit;

import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.source.PolicySource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Changes one thing in a policy's text and leaves every other byte as it is: comments, order and layout stay.
///
/// Each method gives a new source, whose reading differs in that one thing, or throws [EditRefusedException] and
/// changes
/// nothing: when the text is not YAML, the place does not exist, or its layout does not allow the change. Paths are
/// those of [dev.gatehouse.policy.yaml.Reading], such as `identity.apiKeys.maxLifetime` or `models[demo-tiny].price`.
public final class PolicyEdits {
    private PolicyEdits() {}

    /// Sets the value at `path`; keys that are missing on the way are added. A list keeps the items that stay, with
    /// their comments.
    public static PolicySource set(PolicySource source, String path, SettingValue value) {
        return new Editor(source).set(path, value);
    }

    /// Removes the key or item at `path`, so that its default holds; does nothing when it is not there.
    public static PolicySource remove(PolicySource source, String path) {
        return new Editor(source).remove(path);
    }

    /// Adds `item` at the end of the list at `path`; a missing list is added.
    public static PolicySource addItem(PolicySource source, String path, String item) {
        return new Editor(source).addItem(path, ScalarText.of(item));
    }

    /// Removes the first item that reads `item` from the list at `path`; does nothing when there is none.
    public static PolicySource removeItem(PolicySource source, String path, String item) {
        return new Editor(source).removeItem(path, item);
    }

    public static PolicySource setMode(PolicySource source, String control, Mode mode) {
        return setSetting(source, control, "mode", new SettingValue.Text(mode.word()));
    }

    public static PolicySource setOnError(PolicySource source, String control, OnError onError) {
        return setSetting(source, control, "onError", new SettingValue.Text(onError.word()));
    }

    /// Sets one setting of the control with the id `control`.
    public static PolicySource setSetting(PolicySource source, String control, String key, SettingValue value) {
        return set(source, pathOf(source, control) + "." + key, value);
    }

    /// Removes one setting of a control, so that the default of its kind holds.
    public static PolicySource resetSetting(PolicySource source, String control, String key) {
        return remove(source, pathOf(source, control) + "." + key);
    }

    /// Adds a control at the end of its section, in one line with all its settings.
    public static PolicySource addControl(PolicySource source, Control control) {
        var settings = control.settings().values().entrySet().stream()
                .map(entry -> ", " + entry.getKey() + ": " + ScalarText.of(entry.getValue()))
                .collect(Collectors.joining());
        var item = "{id: " + ScalarText.of(control.id()) + ", kind: " + ScalarText.of(control.kind()) + ", mode: "
                + control.mode().word() + ", onError: " + control.onError().word() + settings + "}";
        return new Editor(source).addItem(control.section().word(), item);
    }

    public static PolicySource removeControl(PolicySource source, String control) {
        return remove(source, pathOf(source, control));
    }

    /// The path of the control with the id `control`, such as `guards[injection]`; empty when there is none.
    public static Optional<String> findControl(PolicySource source, String control) {
        var editor = new Editor(source);
        return List.of(Section.values()).stream()
                .map(section -> section.word() + "[" + control + "]")
                .filter(editor::exists)
                .findFirst();
    }

    private static String pathOf(PolicySource source, String control) {
        return findControl(source, control)
                .orElseThrow(() -> new EditRefusedException("there is no control \"" + control + "\""));
    }
}
