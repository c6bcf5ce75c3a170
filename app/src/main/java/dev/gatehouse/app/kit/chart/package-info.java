/// Charts drawn on a canvas, with the colours of the theme.
@NullMarked
package dev.gatehouse.app.kit.chart;

import org.jspecify.annotations.NullMarked;
