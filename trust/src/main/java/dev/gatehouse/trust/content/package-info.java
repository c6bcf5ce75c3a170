/// What Gatehouse puts into a release beside the policy: API keys, evidence and audience. No text forms.
@NullMarked
package dev.gatehouse.trust.content;

import org.jspecify.annotations.NullMarked;
