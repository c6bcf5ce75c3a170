package dev.gatehouse.trust.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// One side of a TLS connection, ready for use.
///
/// A library that sets parameters of its own on a server's engines must set `parameters` or the like of them: else it
/// might forget that clients have to show who they are.
///
/// @param context speaks TLS 1.3 only, also where nobody sets parameters
/// @param parameters TLS 1.3 with its strong suites, and need-client-auth on a server that knows its clients
/// @param trust the trust manager inside the context, for libraries that want it beside
public record TlsEndpoint(SSLContext context, SSLParameters parameters, X509TrustManager trust) {
    private static final String PROTOCOL = "TLSv1.3";
    private static final String[] SUITES = {
        "TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256"
    };

    /// A server that asks its clients for nothing.
    public static TlsEndpoint server(TlsIdentity identity) {
        return of(Optional.of(identity), new PinnedTrustManager(Set.of(), Clock.systemUTC()), false);
    }

    /// A server that talks only to clients with one of these pins. An empty set lets nobody in.
    public static TlsEndpoint server(TlsIdentity identity, Set<CertificatePin> clients, Clock clock) {
        return of(Optional.of(identity), new PinnedTrustManager(clients, clock), true);
    }

    /// A client that talks only to servers with one of these pins.
    public static TlsEndpoint client(Set<CertificatePin> servers, Clock clock) {
        return of(Optional.empty(), new PinnedTrustManager(servers, clock), false);
    }

    /// As the other `client`, and shows its own identity when asked.
    public static TlsEndpoint client(TlsIdentity identity, Set<CertificatePin> servers, Clock clock) {
        return of(Optional.of(identity), new PinnedTrustManager(servers, clock), false);
    }

    @Override
    public SSLParameters parameters() {
        return Tls13Context.copy(parameters);
    }

    private static TlsEndpoint of(Optional<TlsIdentity> identity, PinnedTrustManager trust, boolean needClient) {
        try {
            SSLParameters parameters = new SSLParameters(SUITES, new String[] {PROTOCOL});
            parameters.setNeedClientAuth(needClient);
            SSLContext context = SSLContext.getInstance(PROTOCOL);
            KeyManager[] keys = identity.isPresent() ? keys(identity.get()) : new KeyManager[0];
            context.init(keys, new TrustManager[] {trust}, null);
            return new TlsEndpoint(new Tls13Context(context, parameters), parameters, trust);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS 1.3", e);
        }
    }

    private static KeyManager[] keys(TlsIdentity identity) throws GeneralSecurityException {
        // In memory only, so the password of this key store protects nothing.
        char[] password = new char[0];
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("an empty key store cannot fail to load", e);
        }
        store.setKeyEntry("identity", identity.key(), password, new Certificate[] {identity.certificate()});
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }
}
