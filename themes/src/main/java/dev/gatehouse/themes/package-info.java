/// How Gatehouse looks: its colour themes, its fonts and the stylesheets of its components. What a control
/// does, or which controls a screen has, does not belong here.
@NullMarked
package dev.gatehouse.themes;

import org.jspecify.annotations.NullMarked;
