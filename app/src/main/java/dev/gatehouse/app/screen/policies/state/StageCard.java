package dev.gatehouse.app.screen.policies.state;

import dev.gatehouse.policy.Mode;
import java.util.Optional;

/// What a stage shows on the request path.
///
/// @param first one line about what it does
/// @param second another line
/// @param mode the strictest mode of what runs there; empty when nothing does
/// @param changed whether it differs from the release
public record StageCard(Stage stage, String title, String first, String second, Optional<Mode> mode, boolean changed) {}
