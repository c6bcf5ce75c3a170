/// Tests of the policies screen: field.
@NullMarked
package dev.gatehouse.app.screen.policies.field;

import org.jspecify.annotations.NullMarked;
