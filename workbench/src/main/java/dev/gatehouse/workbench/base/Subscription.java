package dev.gatehouse.workbench.base;

/// Something that goes on until it is closed: a listener, a follower. Closing twice does nothing; never throws.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
