package dev.gatehouse.gateway.admin;

/// A query parameter is no number or out of its range.
final class ParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String sentence;

    ParameterException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
