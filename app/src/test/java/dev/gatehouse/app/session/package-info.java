/// Tests of sessions: opening, real calls through the gateway, and what stands in the way.
@NullMarked
package dev.gatehouse.app.session;

import org.jspecify.annotations.NullMarked;
