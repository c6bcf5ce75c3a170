/// HTTPS to backends, and the only importer of the HTTP client: pinned peers, time-outs, failures as sentences. What is
/// said over it belongs to the connectors.
@NullMarked
package dev.gatehouse.backend.http;

import org.jspecify.annotations.NullMarked;
