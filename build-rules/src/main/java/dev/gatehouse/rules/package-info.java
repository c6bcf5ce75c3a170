/// The rules that every module is built against, each as one plain method that a test calls. What a rule protects is
/// said on it; exceptions do not exist.
@NullMarked
package dev.gatehouse.rules;

import org.jspecify.annotations.NullMarked;
