/// Suites of labelled prompts: running them under a policy and keeping what came out, so that a release can show it.
@NullMarked
package dev.gatehouse.workbench.suites;

import org.jspecify.annotations.NullMarked;
