package dev.gatehouse.gateway.http;

/// The caller hung up before its answer was complete.
public final class CallerGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CallerGoneException(Throwable cause) {
        super("the caller hung up", cause);
    }
}
