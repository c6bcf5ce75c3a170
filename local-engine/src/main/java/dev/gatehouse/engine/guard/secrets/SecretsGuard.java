package dev.gatehouse.engine.guard.secrets;

import dev.gatehouse.engine.guard.secrets.SecretScanner.Secret;
import dev.gatehouse.engine.spi.Content;
import dev.gatehouse.engine.spi.Finding;
import dev.gatehouse.engine.spi.Finding.Span;
import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.policy.decision.Score;
import java.util.ArrayList;
import java.util.List;

/// Refuses or masks credentials. To refuse, the first part of one is enough; to mask, its end must be seen, so a
/// streamed answer is then held back for as long as a private key may be.
record SecretsGuard(SecretsSettings settings) implements Guard {
    private static final int LONGEST = 8_192;

    @Override
    public Finding inspect(Content content) {
        var spans = new ArrayList<Span>();
        String word = "";
        for (int index = 0; index < content.messages().size(); index++) {
            String text = content.messages().get(index).text();
            List<Secret> secrets = SecretScanner.scan(text, 0, text.length(), longest());
            word = word.isEmpty() ? firstWord(secrets) : word;
            add(index, secrets, spans);
        }
        return finding(word, spans);
    }

    @Override
    public Finding inspectPart(String text, int from, int to) {
        var spans = new ArrayList<Span>();
        List<Secret> secrets = SecretScanner.scan(text, from, to, longest());
        add(0, secrets, spans);
        return finding(firstWord(secrets), spans);
    }

    @Override
    public int settled(String text, int from) {
        return SecretScanner.settled(text, from, longest());
    }

    @Override
    public int streamWindow() {
        return settings.applyTo().contains("output") ? 2 * SecretRule.REACH + longest() : 0;
    }

    private int longest() {
        return settings.action() == SecretsSettings.Action.MASK ? LONGEST : 0;
    }

    private static void add(int message, List<Secret> secrets, List<Span> spans) {
        for (Secret secret : secrets) {
            spans.add(new Span(message, secret.start(), secret.end(), "SECRET"));
        }
    }

    private static String firstWord(List<Secret> secrets) {
        return secrets.isEmpty() ? "" : secrets.getFirst().rule().word();
    }

    private Finding finding(String word, List<Span> spans) {
        if (spans.isEmpty()) {
            return Finding.Clear.PLAIN;
        }
        String reason = "secret." + word;
        String detail = "Found what looks like a credential (" + word + ").";
        return switch (settings.action()) {
            case MASK -> new Finding.Sensitive(reason, detail, spans);
            case DENY -> new Finding.Violation(reason, detail, Score.NONE);
        };
    }
}
