package dev.gatehouse.trust.failure;

/// Something this module was asked to do cannot be done. The message says what, where and what to do.
public final class TrustException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String sentence;

    public TrustException(Fault fault, String message) {
        super(message);
        this.fault = fault;
        this.sentence = message;
    }

    public TrustException(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
        this.sentence = message;
    }

    public Fault fault() {
        return fault;
    }

    /// The message: never null, unlike `getMessage`.
    public String sentence() {
        return sentence;
    }

    /// The stable code to show beside the message.
    public String code() {
        return fault.code();
    }
}
