/// What tests of the gateway share: a model that answers as told, releases signed for real, clients.
@NullMarked
package dev.gatehouse.gateway.testing;

import org.jspecify.annotations.NullMarked;
