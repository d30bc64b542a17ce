package deskhand.model.embedded;

/** A symmetric positive definite matrix, taken apart once (Cholesky) to be solved for many right sides. */
final class PositiveSystem {

    /** Its lower half, inverted. */
    private final double[][] inverse;

    /** Takes over the rows, of which only the lower half is read. */
    PositiveSystem(double[][] rows) {
        takeApart(rows);
        inverse = invert(rows);
    }

    private static void takeApart(double[][] rows) {
        for (var i = 0; i < rows.length; i++) {
            for (var j = 0; j <= i; j++) {
                var rest = rows[i][j] - product(rows[i], rows[j], j);
                rows[i][j] = i == j ? Math.sqrt(Math.max(rest, 1e-12)) : rest / rows[j][j];
            }
        }
    }

    private static double product(double[] one, double[] other, int length) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        var i = 0;
        for (; i + 3 < length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < length; i++) {
            a += one[i] * other[i];
        }
        return a + b + c + d;
    }

    private static double[][] invert(double[][] lower) {
        var inverse = new double[lower.length][];
        for (var i = 0; i < lower.length; i++) {
            var row = new double[i + 1];
            for (var k = 0; k < i; k++) {
                subtract(row, inverse[k], lower[i][k]);
            }
            row[i] = 1;
            for (var j = 0; j <= i; j++) {
                row[j] /= lower[i][i];
            }
            inverse[i] = row;
        }
        return inverse;
    }

    private static void subtract(double[] from, double[] row, double times) {
        for (var j = 0; j < row.length; j++) {
            from[j] -= times * row[j];
        }
    }

    /** The solution for right sides given as rows of the same number. */
    double[][] solve(double[][] right) {
        var width = right[0].length;
        var half = new double[right.length][width];
        for (var i = 0; i < right.length; i++) {
            for (var k = 0; k <= i; k++) {
                subtract(half[i], right[k], -inverse[i][k]);
            }
        }
        var solution = new double[right.length][width];
        for (var i = 0; i < right.length; i++) {
            for (var k = 0; k <= i; k++) {
                subtract(solution[k], half[i], -inverse[i][k]);
            }
        }
        return solution;
    }

    /** The diagonal of the inverse, from which follows what each row would be without itself. */
    double[] inverseDiagonal() {
        var diagonal = new double[inverse.length];
        for (var row : inverse) {
            for (var j = 0; j < row.length; j++) {
                diagonal[j] += row[j] * row[j];
            }
        }
        return diagonal;
    }
}
