package dev.gatehouse.backend.http;

import dev.gatehouse.backend.answer.Answer;
import dev.gatehouse.backend.answer.Target;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Makes sentences out of what goes wrong on the way to a backend.
final class Failures {
    private Failures() {}

    static <T> Answer<T> tell(IOException failure, Target target, boolean closed) {
        String who = target.backend() + " at " + target.admin();
        if (closed) {
            return new Answer.Unreachable<>("backend.closed", "The connection to " + who + " was closed here.");
        }
        if (failure instanceof UnknownHostException) {
            return new Answer.Unreachable<>(
                    "backend.unknown-host",
                    "The name " + target.admin().getHost() + " of backend " + target.backend()
                            + " is not known here. Check its admin address.");
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return new Answer.Unreachable<>(
                    "backend.refused-connection",
                    "Nothing answers for " + who + ". Start the gateway, or correct its admin address.");
        }
        if (failure instanceof SocketTimeoutException) {
            return new Answer.Unreachable<>(
                    "backend.timeout",
                    who + " did not answer in time. Check its load and the network, then try again.");
        }
        if (causedBy(failure, CertificateException.class)) {
            return new Answer.Unreachable<>(
                    "backend.wrong-certificate",
                    "Whoever answers for " + who + " shows another certificate than the one that was registered."
                            + " Nothing was sent. If the gateway was set up anew, register its new certificate;"
                            + " otherwise find out who listens there.");
        }
        if (failure instanceof SSLException && alert(failure)) {
            return new Answer.Unreachable<>(
                    "backend.identity-refused",
                    who + " does not know this console's certificate. Add it to adminCertificates in the gateway's"
                            + " gateway.yaml and restart the gateway.");
        }
        if (failure instanceof SSLException) {
            return new Answer.Unreachable<>(
                    "backend.no-tls",
                    "No TLS 1.3 connection to " + who + " came about (" + failure.getMessage()
                            + "). Check that this is the gateway's admin port.");
        }
        return new Answer.Unreachable<>(
                "backend.connection-lost",
                "The connection to " + who + " broke (" + failure.getMessage()
                        + "). If this stays so, see the gateway's log.");
    }

    private static boolean alert(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("received fatal alert") && (message.contains("cert") || message.contains("denied"));
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> kind) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
