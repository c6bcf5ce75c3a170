package dev.gatehouse.backend.http;

import dev.gatehouse.backend.answer.Answer;
import dev.gatehouse.backend.answer.Target;
import dev.gatehouse.trust.tls.TlsEndpoint;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.TlsVersion;

/// HTTPS to one backend that is recognised by its pin and to which the console shows its certificate. Any thread.
public final class PinnedHttp implements AutoCloseable {
    /// The longest body that is read.
    public static final int LONGEST_BODY = 64 << 20;

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final ConnectionSpec TLS13 = new ConnectionSpec.Builder(ConnectionSpec.RESTRICTED_TLS)
            .tlsVersions(TlsVersion.TLS_1_3)
            .build();

    private final Target target;
    private final OkHttpClient client;
    private volatile boolean closed;

    public PinnedHttp(Target target, Clock clock) {
        this.target = target;
        TlsEndpoint tls = TlsEndpoint.client(target.identity(), Set.of(target.pin()), clock);
        client = new OkHttpClient.Builder()
                .sslSocketFactory(tls.context().getSocketFactory(), tls.trust())
                // The pin names one public key, which says more than any name in a certificate could.
                .hostnameVerifier((host, session) -> true)
                .connectionSpecs(List.of(TLS13))
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(SILENCE)
                .writeTimeout(SILENCE)
                .build();
    }

    /// Gets `path`, which may carry a query.
    ///
    /// @param patience how much longer than usual the backend may stay silent
    public Answer<HttpAnswer> get(String path, Duration patience) {
        return send(new Request.Builder().url(url(path)).build(), patience);
    }

    /// Puts `body` at `path`.
    ///
    /// @param patience how much longer than usual the backend may stay silent
    public Answer<HttpAnswer> put(String path, String mediaType, byte[] body, Duration patience) {
        RequestBody content = RequestBody.create(body, MediaType.get(mediaType));
        return send(new Request.Builder().url(url(path)).put(content).build(), patience);
    }

    private HttpUrl url(String path) {
        String base = target.admin().toString();
        return HttpUrl.get(URI.create(base.endsWith("/") ? base.substring(0, base.length() - 1) + path : base + path)
                .toString());
    }

    private Answer<HttpAnswer> send(Request request, Duration patience) {
        OkHttpClient patient =
                client.newBuilder().readTimeout(SILENCE.plus(patience)).build();
        try (Response response = patient.newCall(request).execute()) {
            var source = response.body().source();
            if (source.request(LONGEST_BODY + 1L)) {
                return new Answer.Unreachable<>(
                        "backend.too-much",
                        target.backend() + " at " + target.admin() + " sent more than " + LONGEST_BODY
                                + " bytes. Check that a gateway runs there.");
            }
            var headers = new HashMap<String, String>();
            response.headers().forEach(pair -> headers.put(pair.getFirst().toLowerCase(Locale.ROOT), pair.getSecond()));
            return new Answer.Given<>(new HttpAnswer(response.code(), headers, source.readByteArray()));
        } catch (IOException e) {
            return Failures.tell(e, target, closed);
        }
    }

    /// Ends calls under way and frees the connections.
    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
