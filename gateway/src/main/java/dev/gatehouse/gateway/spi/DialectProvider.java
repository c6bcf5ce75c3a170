package dev.gatehouse.gateway.spi;

/// A dialect that the gateway can speak. Found by `ServiceLoader`; stateless.
public interface DialectProvider {
    /// A short name, the same as its room's.
    String name();

    Dialect open();
}
