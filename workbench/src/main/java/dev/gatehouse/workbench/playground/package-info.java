/// Trying a prompt on this machine under a policy, with the engine that the gateways run. Nothing is sent anywhere but
/// to
/// the target model.
@NullMarked
package dev.gatehouse.workbench.playground;

import org.jspecify.annotations.NullMarked;
