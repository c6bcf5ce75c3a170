package dev.gatehouse.trust.tls;

import java.time.Clock;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.X509TrustManager;

/// @param context speaks TLS 1.3 only, also where nobody sets parameters
/// @param parameters to set on each socket or engine: TLS 1.3, and on a server that asks for clients, need-client-
/// auth
/// @param trust the trust manager inside the context, for libraries that want it beside
public record TlsEndpoint(SSLContext context, SSLParameters parameters, X509TrustManager trust) {
    /// A server that asks its clients for nothing.
    public static TlsEndpoint server(TlsIdentity identity) {
        throw new UnsupportedOperationException();
    }
    /// A server that talks to clients with one of these pins only.
    public static TlsEndpoint server(TlsIdentity identity, Set<CertificatePin> clients, Clock clock) {
        throw new UnsupportedOperationException();
    }
    /// A client that talks to servers with one of these pins only.
    public static TlsEndpoint client(Set<CertificatePin> servers, Clock clock) {
        throw new UnsupportedOperationException();
    }
    /// As `client`, and shows its own identity.
    public static TlsEndpoint client(TlsIdentity identity, Set<CertificatePin> servers, Clock clock) {
        throw new UnsupportedOperationException();
    }
}
