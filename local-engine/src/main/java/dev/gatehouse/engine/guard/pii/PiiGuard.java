package dev.gatehouse.engine.guard.pii;

import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.spi.Content;
import dev.gatehouse.engine.spi.Finding;
import dev.gatehouse.engine.spi.Finding.Span;
import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.engine.text.OpenText;
import dev.gatehouse.policy.decision.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Asks every scanner at every place.
record PiiGuard(PiiSettings settings) implements Guard {
    @Override
    public Finding inspect(Content content) {
        var spans = new ArrayList<Span>();
        for (int index = 0; index < content.messages().size(); index++) {
            Message message = content.messages().get(index);
            scan(index, message.text(), 0, message.text().length(), spans);
        }
        return finding(spans);
    }

    @Override
    public Finding inspectPart(String text, int from, int to) {
        var spans = new ArrayList<Span>();
        scan(0, text, from, to, spans);
        return finding(spans);
    }

    @Override
    public int settled(String text, int from) {
        var open = new OpenText(text);
        int settled = text.length();
        for (Entity entity : settings.entities()) {
            int start = from;
            while (start < settled && settledAt(entity.scanner(), open, start)) {
                start++;
            }
            settled = Math.min(settled, start);
        }
        return settled;
    }

    private static boolean settledAt(Scanner scanner, OpenText text, int start) {
        scanner.endOf(text, start);
        return !text.lookedPast();
    }

    @Override
    public int streamWindow() {
        return settings.applyTo().contains("output") ? Scanner.WINDOW : 0;
    }

    private void scan(int message, String text, int from, int to, List<Span> spans) {
        for (Entity entity : settings.entities()) {
            Scanner scanner = entity.scanner();
            for (int start = from; start < to; start++) {
                int end = scanner.endOf(text, start);
                if (end != Scanner.NONE) {
                    spans.add(new Span(message, start, end, entity.name()));
                }
            }
        }
    }

    private Finding finding(List<Span> spans) {
        if (spans.isEmpty()) {
            return Finding.Clear.PLAIN;
        }
        List<Entity> found = settings.entities().stream()
                .filter(each -> count(each, spans) > 0)
                .toList();
        String reason = found.getFirst().reason();
        String detail = found.stream()
                .map(each -> each.counted(count(each, spans)))
                .collect(Collectors.joining(", ", "Found ", "."));
        return switch (settings.action()) {
            case MASK -> new Finding.Sensitive(reason, detail, spans);
            case DENY -> new Finding.Violation(reason, detail, Score.NONE);
        };
    }

    private static long count(Entity entity, List<Span> spans) {
        long count = 0;
        int message = -1;
        int end = 0;
        for (Span span : spans) {
            if (span.type().equals(entity.name()) && (span.message() != message || span.start() >= end)) {
                count++;
                message = span.message();
                end = span.end();
            }
        }
        return count;
    }
}
