/// The policy that is being worked on: its text, its past, how far it is from the release. Reading a policy's text is
/// the policy model's business.
@NullMarked
package dev.gatehouse.workbench.drafts;

import org.jspecify.annotations.NullMarked;
