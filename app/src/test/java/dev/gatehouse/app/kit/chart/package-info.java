/// Tests of the charts.
@NullMarked
package dev.gatehouse.app.kit.chart;

import org.jspecify.annotations.NullMarked;
