package dev.gatehouse.engine.control;

import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.spi.Limit;
import dev.gatehouse.engine.spi.UsageLedger;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// Lets requests in one by one per caller: between the check of a limit and the count no other request of the same
/// caller slips in, so that a limit holds exactly under any concurrency. Any thread.
public final class Admission {
    private static final int STRIPES = 64;
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);
    private final CompiledPolicy policy;
    private final UsageLedger ledger;

    public Admission(CompiledPolicy policy, UsageLedger ledger) {
        this.policy = policy;
        this.ledger = ledger;
    }

    /// Counts the request, or returns the limit that has filled up since it was checked.
    public Optional<Judged> admit(Exchange.Request request) {
        String account = request.caller().account();
        Lock lock = locks[Math.floorMod(account.hashCode(), STRIPES)];
        lock.lock();
        try {
            for (Slot<Limit> slot : policy.limits()) {
                if (slot.enforces()) {
                    Judged judged = policy.asker().ask(slot, request, ledger);
                    if (judged.refuses()) {
                        return Optional.of(judged);
                    }
                }
            }
            ledger.countRequest(account, request.at());
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
