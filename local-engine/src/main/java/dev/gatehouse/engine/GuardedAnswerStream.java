package dev.gatehouse.engine;

import dev.gatehouse.engine.control.CompiledPolicy;
import dev.gatehouse.engine.control.Judged;
import dev.gatehouse.engine.control.StreamedGuard;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.masking.Cut;
import dev.gatehouse.engine.masking.TextMasker;
import dev.gatehouse.engine.spi.Finding.Span;
import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.policy.decision.Stage;
import dev.gatehouse.policy.decision.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Judges an answer as far as its guards say that it is settled, with their window of text in front. A refusal takes
/// effect exactly where its match begins. So what comes out does not depend on how the answer was cut into pieces.
/// Guards that only watch are asked once, at the end.
final class GuardedAnswerStream implements AnswerStream {
    private static final int WHOLE = Integer.MAX_VALUE;
    /// Half of a character is not sent on its own.
    private static final int HALF_PAIR = 1;

    private final CompiledPolicy policy;
    private final Exchange.Request request;
    private final List<StreamedGuard> guards;
    private final int window;
    private final long begun;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder sent = new StringBuilder();
    private final List<MaskedSpan> spans = new ArrayList<>();
    private final TextMasker masker;
    private int judged;
    private @Nullable Denial denial;
    private boolean ended;

    GuardedAnswerStream(CompiledPolicy policy, Exchange.Request request) {
        this.policy = policy;
        this.request = request;
        this.begun = policy.asker().now();
        this.guards = policy.onAnswers().stream().map(StreamedGuard::new).toList();
        this.window = guards.stream()
                .filter(GuardedAnswerStream::acts)
                .mapToInt(GuardedAnswerStream::windowOf)
                .max()
                .orElse(0);
        this.masker = new TextMasker(text, Masking.numbering(request));
    }

    private static boolean acts(StreamedGuard each) {
        return each.slot().room() != null && each.slot().enforces();
    }

    private static int windowOf(StreamedGuard each) {
        Guard guard = each.slot().room();
        return guard == null ? 0 : guard.streamWindow();
    }

    @Override
    public int heldBackCharacters() {
        return window == WHOLE || window == 0 ? window : window + HALF_PAIR;
    }

    @Override
    public Piece accept(String delta) {
        requireOpen();
        if (denial != null) {
            return new Piece("", List.of(), true);
        }
        text.append(delta);
        return release(ready());
    }

    @Override
    public End finish() {
        requireOpen();
        ended = true;
        if (denial == null && (window == WHOLE || text.isEmpty())) {
            return whole();
        }
        Piece last = denial == null ? release(text.length()) : new Piece("", List.of(), true);
        if (denial == null) {
            watch();
        }
        var trace = policy.trace(steps(), begun);
        if (denial != null) {
            return new End(last, new Verdict.Deny(trace, denial));
        }
        return new End(
                last,
                spans.isEmpty()
                        ? new Verdict.Allow(trace)
                        : new Verdict.Mask(trace, new Exchange.Answer(request, sent.toString()), spans));
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("this answer has ended");
        }
    }

    private int ready() {
        if (window == WHOLE) {
            return 0;
        }
        int to = text.length();
        for (StreamedGuard each : guards) {
            Guard guard = each.slot().room();
            if (guard != null && acts(each)) {
                to = Math.min(to, each.settle(guard, text));
            }
        }
        boolean halfPair = to > 0 && Character.isHighSurrogate(text.charAt(to - 1));
        return Math.max(judged, to - (halfPair ? HALF_PAIR : 0));
    }

    /// Judges up to `to` and gives out what may go.
    private Piece release(int to) {
        var cuts = new ArrayList<Cut>();
        if (window > 0 && to > judged) {
            Look look = look(judged, to);
            if (look.refused()) {
                refuse(look, cuts);
            } else {
                take(look, cuts);
            }
        }
        if (denial == null) {
            judged = to;
        }
        TextMasker.Rewritten rewritten = masker.advance(cuts, judged);
        sent.append(rewritten.text());
        List<MaskedSpan> placed = rewritten.placed().stream()
                .map(each -> new MaskedSpan(0, each.start(), each.end(), each.type()))
                .toList();
        spans.addAll(placed);
        return new Piece(rewritten.text(), placed, denial != null);
    }

    /// Gives out what stands before the first match that is refused, so that neither it nor the code depends on how
    /// much text came at once.
    private void refuse(Look refused, List<Cut> cuts) {
        Look first = refused;
        int clear = judged;
        while (first.to() - clear > 1) {
            Look half = look(judged, (clear + first.to()) >>> 1);
            if (half.refused()) {
                first = half;
            } else {
                clear = half.to();
            }
        }
        if (clear > judged) {
            take(look(judged, clear), cuts);
        }
        Look exact = look(clear, first.to());
        take(exact.refused() ? exact : first, cuts);
    }

    private Look look(int from, int to) {
        int start = Math.max(0, from - window);
        String part = text.substring(start, Math.min(text.length(), to + window));
        var answers = new ArrayList<Judged>();
        for (StreamedGuard each : guards) {
            if (acts(each)) {
                Judged answer = policy.asker()
                        .ask(each.slot(), Stage.OUTPUT, guard -> guard.inspectPart(part, from - start, to - start));
                answers.add(answer);
                if (answer.refuses()) {
                    break;
                }
            }
        }
        return new Look(start, to, answers);
    }

    private void take(Look look, List<Cut> cuts) {
        List<StreamedGuard> acting =
                guards.stream().filter(GuardedAnswerStream::acts).toList();
        var found = new ArrayList<Cut>();
        for (int rank = 0; rank < look.answers().size(); rank++) {
            Judged answer = look.answers().get(rank);
            acting.get(rank).add(answer);
            for (Span span : answer.spans()) {
                found.add(new Cut(look.start() + span.start(), look.start() + span.end(), span.type(), rank));
            }
            if (answer.refuses() && denial == null) {
                denial = Refusals.of(answer);
            }
        }
        if (denial == null) {
            cuts.addAll(found);
            judged = look.to();
        }
    }

    /// Asks the guards that only watch about the whole answer.
    private void watch() {
        var content = AnswerJudgement.content(text.toString());
        for (StreamedGuard each : guards) {
            if (each.slot().room() != null && !acts(each)) {
                each.add(policy.asker().ask(each.slot(), Stage.OUTPUT, guard -> guard.inspect(content)));
            }
        }
    }

    private List<Step> steps() {
        return guards.stream().map(each -> each.step(policy.asker())).toList();
    }

    private End whole() {
        var answer = new Exchange.Answer(request, text.toString());
        Verdict verdict = AnswerJudgement.of(policy, answer, TraceDepth.EARLY_EXIT);
        return switch (verdict) {
            case Verdict.Allow _ -> new End(new Piece(answer.text(), List.of(), false), verdict);
            case Verdict.Mask(var _, Exchange.Answer(var _, var rewritten), var masked) ->
                new End(new Piece(rewritten, masked, false), verdict);
            case Verdict.Mask _ -> throw new IllegalStateException("an answer is rewritten to an answer");
            case Verdict.Deny _ -> new End(new Piece("", List.of(), true), verdict);
        };
    }

    /// What the acting guards say of one part, up to the first that refuses.
    private record Look(int start, int to, List<Judged> answers) {
        boolean refused() {
            return !answers.isEmpty() && answers.getLast().refuses();
        }
    }
}
