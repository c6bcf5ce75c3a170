/// Policies, events and status reports as JSON: the bytes that are signed and sent. The only package here that imports
/// the JSON library; the YAML that people write does not belong here.
@NullMarked
package dev.gatehouse.policy.json;

import org.jspecify.annotations.NullMarked;
