package dev.gatehouse.app.screen.releases;

import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.diff.Consequence;
import dev.gatehouse.policy.diff.Direction;
import dev.gatehouse.policy.diff.Evidence;
import dev.gatehouse.workbench.keys.KeyView;
import dev.gatehouse.workbench.releases.Consequences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One thing that signing would change, and how that is known.
///
/// @param where the part of the policy, or the key
record ChangeLine(
        String icon, Tone tone, String sentence, String where, String knownIcon, Tone knownTone, String known) {
    /// What lets more through comes first, then what lets less through, then the rest, then the keys.
    static List<ChangeLine> of(Consequences consequences, Texts texts) {
        var lines = new ArrayList<ChangeLine>();
        consequences.policy().orElse(List.of()).stream()
                .sorted(Comparator.comparing(Consequence::direction))
                .map(each -> of(each, texts))
                .forEach(lines::add);
        consequences.keys().stream().map(key -> of(key, texts)).forEach(lines::add);
        return List.copyOf(lines);
    }

    private static ChangeLine of(Consequence each, Texts texts) {
        boolean proved = each.evidence() == Evidence.PROVED;
        return new ChangeLine(
                icon(each.direction()),
                tone(each.direction()),
                each.sentence(),
                each.path(),
                proved ? "fth-check-circle" : "fth-code",
                proved ? Tone.SUCCESS : Tone.NEUTRAL,
                texts.get(proved ? "releases.proved" : "releases.compiled"));
    }

    private static String icon(Direction direction) {
        return switch (direction) {
            case WEAKER -> "fth-unlock";
            case STRICTER -> "fth-lock";
            case NEUTRAL -> "fth-edit-2";
        };
    }

    private static Tone tone(Direction direction) {
        return switch (direction) {
            case WEAKER -> Tone.WARNING;
            case STRICTER -> Tone.SUCCESS;
            case NEUTRAL -> Tone.ACCENT;
        };
    }

    private static ChangeLine of(KeyView key, Texts texts) {
        String word = switch (key.status()) {
            case ACTIVE -> texts.get("releases.key.active", key.owner(), key.role());
            case DISABLED -> texts.get("releases.key.disabled", key.owner());
            case REVOKED -> texts.get("releases.key.revoked", key.owner());
            case EXPIRED -> texts.get("releases.key.expired", key.owner());
        };
        boolean active = key.status() == KeyView.Status.ACTIVE;
        return new ChangeLine(
                "fth-key",
                active ? Tone.ACCENT : Tone.DANGER,
                word,
                key.prefix(),
                "fth-code",
                Tone.NEUTRAL,
                texts.get("releases.compiled"));
    }
}
