package dev.gatehouse.gateway.config;

/// A gateway cannot be set up or started. The message is a sentence for people: what, where, what to do.
public final class GatewayException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String sentence;

    /// @param code stable, such as `config.port-in-use`
    public GatewayException(String code, String sentence) {
        super(sentence);
        this.code = code;
        this.sentence = sentence;
    }

    /// @param code stable, such as `config.port-in-use`
    public GatewayException(String code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
        this.sentence = sentence;
    }

    /// What, where, what to do.
    public String sentence() {
        return sentence;
    }

    public String code() {
        return code;
    }
}
