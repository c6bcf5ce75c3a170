/// Tests of the policies screen: state.
@NullMarked
package dev.gatehouse.app.screen.policies.state;

import org.jspecify.annotations.NullMarked;
