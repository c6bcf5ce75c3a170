package dev.gatehouse.gateway.spi;

/// A body is no call of its dialect, or asks for what the gateway does not take.
public final class CallRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    public CallRefusedException(Refusal refusal) {
        super(refusal.sentence());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
