package dev.gatehouse.app.kit;

import dev.gatehouse.policy.Mode;
import java.util.List;

/// Enforce, Monitor or Off: always in this order, green, blue, grey.
public final class ModeSwitch extends Segments<Mode> {
    public ModeSwitch(Mode chosen) {
        super(List.of(Mode.ENFORCE, Mode.MONITOR, Mode.OFF), mode -> word(mode).word(), chosen);
        getChildren().getFirst().getStyleClass().add("gh-enforce");
        getChildren().getLast().getStyleClass().add("gh-off");
        small();
    }

    /// The state word of a mode.
    public static StateWord word(Mode mode) {
        return switch (mode) {
            case ENFORCE -> StateWord.ENFORCE;
            case MONITOR -> StateWord.MONITOR;
            case OFF -> StateWord.OFF;
        };
    }
}
