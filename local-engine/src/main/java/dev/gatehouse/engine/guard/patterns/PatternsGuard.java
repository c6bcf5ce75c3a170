package dev.gatehouse.engine.guard.patterns;

import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.guard.patterns.PatternsSettings.Family;
import dev.gatehouse.engine.spi.Content;
import dev.gatehouse.engine.spi.Finding;
import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.policy.decision.Score;

/// Asks each family, then each own pattern.
record PatternsGuard(PatternsSettings settings) implements Guard {
    @Override
    public Finding inspect(Content content) {
        for (Message message : content.messages()) {
            for (Family family : settings.deny()) {
                if (family.scanner().finds(message.text())) {
                    return violation("pattern." + family.word(), "Has the shape of " + family.word() + " injection.");
                }
            }
            for (int index = 0; index < settings.own().size(); index++) {
                if (settings.own().get(index).matcher(message.text()).find()) {
                    return violation("pattern.own", "Own pattern " + (index + 1) + " was found.");
                }
            }
        }
        return Finding.Clear.PLAIN;
    }

    @Override
    public int streamWindow() {
        return 0;
    }

    private static Finding violation(String reason, String detail) {
        return new Finding.Violation(reason, detail, Score.NONE);
    }
}
