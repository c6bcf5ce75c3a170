/// The Traffic screen: what gateways let through, mask and refuse, live. What the events mean is the policy's business.
@NullMarked
package dev.gatehouse.app.screen.traffic;

import org.jspecify.annotations.NullMarked;
