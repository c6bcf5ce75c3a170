package dev.gatehouse.engine.runtime.openai;

import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.engine.runtime.openai.json.Reply;
import dev.gatehouse.policy.Upstream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/// What went wrong with a server, in sentences for people. A refused key is never quoted, nor what a server says of it.
record Failures(Upstream upstream, String place) {
    ModelException of(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return failure("target.unreachable", "the host of " + place + " is not known; check the URL", e);
            }
            if (cause instanceof HttpConnectTimeoutException) {
                return failure("target.unreachable", place + " does not answer; check the URL and the network", e);
            }
            if (cause instanceof ConnectException) {
                return failure("target.unreachable", "nothing listens at " + place + "; start the server there", e);
            }
            if (cause instanceof SSLException) {
                return failure(
                        "target.tls",
                        "no safe connection to " + place + " (" + cause.getMessage()
                                + "); check that it speaks TLS and that its certificate is trusted here",
                        e);
            }
        }
        return failure(
                "target.broken-off",
                "the connection to " + place + " broke off (" + e.getMessage() + "); try again",
                e);
    }

    ModelException ofStatus(int status, String model, Reply reply) {
        var words = reply instanceof Reply.Failure(var sentence) ? " (it says: " + sentence + ")" : "";
        boolean openAi = reply instanceof Reply.Failure;
        return switch (status) {
            case 401, 403 ->
                failure(
                        "target.unauthorized",
                        place + " refused our key with status " + status
                                + "; check the environment variable that the upstream's credential names",
                        null);
            case 404 ->
                openAi
                        ? failure(
                                "target.unknown-model",
                                place + " does not know the model \"" + model + "\"" + words
                                        + "; check the model's name",
                                null)
                        : notOpenAi();
            case 413 -> failure("target.too-large", place + " finds the request too large" + words, null);
            case 429 -> failure("target.busy", place + " takes no more requests for now" + words + "; try later", null);
            default ->
                status >= 300 && status < 400
                        ? failure(
                                "target.redirect",
                                place + " points elsewhere (status " + status
                                        + "), where we do not follow; correct the URL",
                                null)
                        : failure("target.failed", place + " failed with status " + status + words, null);
        };
    }

    ModelException ofFailure(Reply.Failure failure) {
        return failure("target.failed", place + " gave up: " + failure.sentence(), null);
    }

    ModelException notOpenAi() {
        return failure(
                "target.not-openai",
                place + " does not speak OpenAI's chat completions; check the URL, which mostly ends in /v1",
                null);
    }

    ModelException timeout() {
        return failure(
                "target.timeout",
                place + " did not finish within " + upstream.timeout().toSeconds()
                        + " s; try again, or give the upstream a longer timeout",
                null);
    }

    ModelException closed() {
        return failure("model.closed", "the connection to " + place + " was closed here; open the model again", null);
    }

    private ModelException failure(String code, String sentence, @org.jspecify.annotations.Nullable Throwable cause) {
        var text = "upstream \"" + upstream.id() + "\": " + sentence;
        return cause == null ? new ModelException(code, text) : new ModelException(code, text, cause);
    }
}
