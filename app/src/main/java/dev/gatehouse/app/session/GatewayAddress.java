package dev.gatehouse.app.session;

import java.net.URI;
import java.nio.file.Path;

/// Where callers reach a gateway.
///
/// @param base such as `https://127.0.0.1:8443`
/// @param certificate the file with the certificate that it shows, to be pinned
public record GatewayAddress(URI base, Path certificate) {}
