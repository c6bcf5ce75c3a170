/// YAML text as a tree that knows the exact place of every key and value. The only package that imports the YAML
/// library; which keys a policy has does not belong here.
@NullMarked
package dev.gatehouse.policy.yaml.tree;

import org.jspecify.annotations.NullMarked;
