package dev.gatehouse.gateway;

import dev.gatehouse.policy.traffic.GatewayStatus;
import dev.gatehouse.trust.tls.TlsIdentity;

/// A gateway whose ports are open.
record StartedGateway(int publicPort, int adminPort, TlsIdentity identity, StatusReport report, Parts parts)
        implements RunningGateway {
    @Override
    public String serverCertificatePem() {
        return identity.certificatePem();
    }

    @Override
    public GatewayStatus status() {
        return report.get();
    }

    @Override
    public void close() {
        parts.closeAll();
    }
}
