package dev.gatehouse.policy.yaml;

import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.policy.source.ProblemCode;
import dev.gatehouse.policy.spi.ControlKind;
import dev.gatehouse.policy.yaml.tree.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Reads the controls of all sections, each by the fields of its kind.
final class ControlsReader {
    private final Entries entries;
    private final Values values;
    private final ControlKinds kinds;
    private final SettingReader settings;

    ControlsReader(Entries entries, ControlKinds kinds) {
        this.entries = entries;
        this.values = entries.values();
        this.kinds = kinds;
        this.settings = new SettingReader(entries);
    }

    List<Control> controls() {
        var found = new ArrayList<Control>();
        for (var section : Section.values()) {
            found.addAll(entries.read(section.word(), "controls", "a control", fields -> control(fields, section)));
        }
        return found;
    }

    private Optional<Control> control(Fields fields, Section section) {
        var id = entries.id(fields);
        var mode = fields.findScalar("mode")
                .flatMap(scalar -> values.word(scalar, fields.path("mode"), Mode.values(), Mode::word))
                .orElse(Mode.ENFORCE);
        var onError = fields.findScalar("onError")
                .flatMap(scalar -> values.word(scalar, fields.path("onError"), OnError.values(), OnError::word))
                .orElse(OnError.DENY);
        var example =
                kinds.in(section).stream().map(ControlKind::kind).findFirst().orElse("length");
        var kind = fields.needScalar("kind", example).flatMap(scalar -> kind(scalar, fields, section));
        if (kind.isEmpty()) {
            fields.forgive();
            return Optional.empty();
        }
        var complete = new LinkedHashMap<String, SettingValue>();
        for (var field : kind.get().fields()) {
            complete.put(
                    field.key(),
                    fields.find(field.key())
                            .flatMap(node -> settings.read(field, node, fields))
                            .orElse(field.standard()));
        }
        return id.map(name -> new Control(name, kind.get().kind(), section, mode, onError, new Settings(complete)));
    }

    private Optional<ControlKind> kind(Scalar scalar, Fields fields, Section section) {
        var path = fields.path("kind");
        var kind = kinds.find(scalar.text());
        if (kind.isEmpty()) {
            entries.findings()
                    .add(
                            ProblemCode.UNKNOWN_KIND,
                            scalar.span(),
                            path,
                            "There is no kind of control " + Findings.quote(scalar.text()) + ".",
                            Suggestion.sentence(scalar.text(), kinds.words()));
            return Optional.empty();
        }
        if (kind.get().section() != section) {
            entries.findings()
                    .add(
                            ProblemCode.WRONG_SECTION,
                            scalar.span(),
                            path,
                            "Controls of kind " + scalar.text() + " do not stand under \"" + section.word() + "\".",
                            "Move it under \"" + kind.get().section().word() + ":\".");
        }
        return kind;
    }
}
