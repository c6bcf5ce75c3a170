package dev.gatehouse.trust.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Trusts a peer whose key is pinned and whose certificate is in its time, and nobody else. No authority has a say,
/// and the name in the certificate is not looked at: the pin says more.
final class PinnedTrustManager extends X509ExtendedTrustManager {
    private final Set<CertificatePin> pins;
    private final Clock clock;

    PinnedTrustManager(Set<CertificatePin> pins, Clock clock) {
        this.pins = Set.copyOf(pins);
        this.clock = clock;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0) {
            throw new CertificateException("the peer shows no certificate");
        }
        CertificatePin pin = CertificatePin.of(chain[0]);
        if (!pins.contains(pin)) {
            throw new CertificateException("the peer's key " + pin.sha256()
                    + " is not pinned here: compare it with the peer's own word, and pin it if it is right");
        }
        chain[0].checkValidity(Date.from(clock.instant()));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
