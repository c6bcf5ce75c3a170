package dev.gatehouse.gateway;

import java.util.ArrayDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has to be closed, the last first. One that fails does not keep the others open.
final class Parts {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    private final ArrayDeque<AutoCloseable> open = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T part) {
        open.push(part);
        return part;
    }

    synchronized void closeAll() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (Exception failed) {
                LOG.warn("a part of the gateway did not close cleanly", failed);
            }
        }
    }
}
