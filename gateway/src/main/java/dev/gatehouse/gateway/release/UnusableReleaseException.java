package dev.gatehouse.gateway.release;

/// A release is signed and meant for here, but this gateway cannot put it to work.
final class UnusableReleaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    UnusableReleaseException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    UnusableReleaseException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
