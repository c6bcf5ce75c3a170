package dev.gatehouse.gateway.http;

/// A body has more bytes than its reader takes.
public final class BodyTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int limit;

    public BodyTooLargeException(int limit) {
        super("the body has more than " + limit + " bytes");
        this.limit = limit;
    }

    /// The most bytes that are taken.
    public int limit() {
        return limit;
    }
}
