package dev.gatehouse.gateway;

import dev.gatehouse.policy.traffic.GatewayStatus;

/// A gateway at work. Any thread.
public interface RunningGateway extends AutoCloseable {
    /// The port that callers use.
    int publicPort();

    /// The port that administrators use.
    int adminPort();

    /// The certificate that both ports show, as PEM: clients pin it.
    String serverCertificatePem();

    /// What the admin plane would say.
    GatewayStatus status();

    /// Takes no new requests, lets those under way end for some seconds, and puts everything on the disk. Again:
    /// nothing.
    @Override
    void close();
}
