package dev.gatehouse.engine.training;

import dev.gatehouse.engine.classifier.Blend;

/// Fits the blend of two log-odds by Newton's method on the log loss.
final class BlendFitter {
    private static final int STEPS = 30;
    private static final double RIDGE = 1e-4;

    private BlendFitter() {}

    /// @param grams log-odds of scored windows by their letters
    /// @param vectors as long
    /// @param target as long; 1 for an attack
    static Blend fit(double[] grams, double[] vectors, int[] target) {
        var w = new double[] {0, 0.5, 0.5};
        for (var step = 0; step < STEPS; step++) {
            var slope = new double[] {0, RIDGE * w[1], RIDGE * w[2]};
            var curve = new double[][] {{RIDGE, 0, 0}, {0, RIDGE, 0}, {0, 0, RIDGE}};
            for (var i = 0; i < target.length; i++) {
                var x = new double[] {1, grams[i], vectors[i]};
                var p = Logistic.of(w[0] + w[1] * x[1] + w[2] * x[2]);
                for (var a = 0; a < 3; a++) {
                    slope[a] += (p - target[i]) * x[a];
                    for (var b = 0; b < 3; b++) {
                        curve[a][b] += p * (1 - p) * x[a] * x[b];
                    }
                }
            }
            var move = solve(curve, slope);
            for (var a = 0; a < 3; a++) {
                w[a] -= move[a];
            }
        }
        return new Blend(w[0], w[1], w[2]);
    }

    /// Gaussian elimination with pivots.
    private static double[] solve(double[][] matrix, double[] right) {
        var n = right.length;
        for (var column = 0; column < n; column++) {
            var pivot = column;
            for (var row = column + 1; row < n; row++) {
                if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
                    pivot = row;
                }
            }
            var rows = matrix[column];
            matrix[column] = matrix[pivot];
            matrix[pivot] = rows;
            var value = right[column];
            right[column] = right[pivot];
            right[pivot] = value;
            for (var row = column + 1; row < n; row++) {
                var factor = matrix[row][column] / matrix[column][column];
                for (var k = column; k < n; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
                right[row] -= factor * right[column];
            }
        }
        var result = new double[n];
        for (var row = n - 1; row >= 0; row--) {
            var sum = right[row];
            for (var k = row + 1; k < n; k++) {
                sum -= matrix[row][k] * result[k];
            }
            result[row] = sum / matrix[row][row];
        }
        return result;
    }
}
