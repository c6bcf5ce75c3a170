package dev.gatehouse.gateway.http;

import java.net.InetSocketAddress;

/// An address cannot be listened on because some process already does.
public final class AddressInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient InetSocketAddress address;

    public AddressInUseException(InetSocketAddress address, Throwable cause) {
        super(address + " is in use", cause);
        this.address = address;
    }

    public InetSocketAddress address() {
        return address;
    }
}
