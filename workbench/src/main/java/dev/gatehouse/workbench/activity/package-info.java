/// What the administrator did, in order. What callers of the gateways did is traffic and does not belong here.
@NullMarked
package dev.gatehouse.workbench.activity;

import org.jspecify.annotations.NullMarked;
