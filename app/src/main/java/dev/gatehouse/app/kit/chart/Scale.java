package dev.gatehouse.app.kit.chart;

import java.util.ArrayList;
import java.util.List;

/// An amount axis from zero with three to five round steps.
///
/// @param top the highest value that fits
/// @param step the distance of two grid lines
record Scale(double top, double step) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /// The axis that holds `highest` with some air above it.
    static Scale to(double highest) {
        double reach = highest > 0 ? highest : 1;
        double magnitude = Math.pow(10, Math.floor(Math.log10(reach / 4)));
        for (double round : ROUND) {
            double step = round * magnitude;
            if (reach / step <= 4) {
                return new Scale(Math.ceil(reach / step) * step, step);
            }
        }
        return new Scale(reach, reach);
    }

    /// Where the grid lines are, from zero up.
    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (int i = 0; i * step <= top * 1.0001; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
