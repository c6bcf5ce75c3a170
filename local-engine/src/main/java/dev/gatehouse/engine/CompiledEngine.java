package dev.gatehouse.engine;

import dev.gatehouse.engine.control.Admission;
import dev.gatehouse.engine.control.CompiledPolicy;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.spi.UsageLedger;
import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.Price;
import java.time.Clock;
import java.util.SortedMap;

/// The engine: hands each exchange to a judgement of its own.
final class CompiledEngine implements PolicyEngine {
    private final CompiledPolicy policy;
    private final UsageLedger ledger;
    private final Clock clock;
    private final Admission admission;

    CompiledEngine(CompiledPolicy policy, UsageLedger ledger, Clock clock) {
        this.policy = policy;
        this.ledger = ledger;
        this.clock = clock;
        this.admission = new Admission(policy, ledger);
    }

    @Override
    public Verdict decide(Exchange exchange, TraceDepth depth) {
        return switch (exchange) {
            case Exchange.Request request -> new RequestJudgement(policy, admission, ledger, request, depth).verdict();
            case Exchange.Answer answer -> AnswerJudgement.of(policy, answer, depth);
        };
    }

    @Override
    public AnswerStream openAnswer(Exchange.Request request) {
        return new GuardedAnswerStream(policy, request);
    }

    @Override
    public long charge(Exchange.Request request, long inputTokens, long outputTokens, long gpuMillis) {
        if (inputTokens < 0 || outputTokens < 0 || gpuMillis < 0) {
            throw new IllegalArgumentException("use cannot be below zero: " + inputTokens + " tokens in, "
                    + outputTokens + " out, " + gpuMillis + " ms of device time");
        }
        Price price = policy.policy().model(request.model()).map(Model::price).orElse(Price.FREE);
        long cost = price.usdMicros(inputTokens, outputTokens, gpuMillis);
        if (cost > 0) {
            ledger.addCost(request.caller().account(), clock.instant(), cost);
        }
        return cost;
    }

    @Override
    public String policyDigest() {
        return policy.digest();
    }

    @Override
    public SortedMap<String, String> models() {
        return policy.models();
    }

    @Override
    public void close() {
        policy.close();
    }
}
