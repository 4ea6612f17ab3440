package org.plenary.sortition;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Walks from a fractional composition to one in which almost every number is whole, without leaving
 * the limits and without changing anything on average: each step moves along a line that keeps all
 * tight limits, up or down with the odds that leave the expectation where it was, until a number
 * becomes whole or a limit becomes tight. At the end no more numbers are fractional than limits are
 * tight. (Dependent rounding: Gandhi, Khuller, Parthasarathy and Srinivasan, Journal of the ACM
 * 2006; the book-keeping is that of the simplex method.)
 */
final class Vertex {

    private static final double TINY = 1e-9;

    /** Pivots smaller than this would spoil the inverse. */
    private static final double PIVOT = 1e-7;

    private final int rows;
    private final double[][] inverse;
    private final int[] basic;
    private final double[] value;
    private final double[] lower;
    private final double[] upper;
    private final double[] direction;

    Vertex(int rows) {
        this.rows = rows;
        inverse = new double[rows][rows];
        basic = new int[rows];
        value = new double[rows];
        lower = new double[rows];
        upper = new double[rows];
        direction = new double[rows];
    }

    /**
     * @param numbers changed in place; each stays between the whole numbers around it
     * @param rowsOf the rows that count each number; entries from {@code rows} on are left aside
     * @param rowLow least allowed sum by row
     * @param rowHigh largest allowed sum by row; the given numbers keep to both
     * @param order the numbers to look at, in this order
     */
    void walk(
            double[] numbers,
            int[][] rowsOf,
            int[] rowLow,
            int[] rowHigh,
            int[] order,
            RandomGenerator random) {
        start(numbers, rowsOf, rowLow, rowHigh);
        for (int t : order) {
            double whole = Math.floor(numbers[t] + TINY);
            if (numbers[t] - whole > TINY) {
                move(numbers, t, whole, rowsOf[t], random);
            }
        }
        for (int i = 0; i < rows; i++) {
            if (basic[i] >= 0) {
                numbers[basic[i]] = value[i];
            }
        }
    }

    private void start(double[] numbers, int[][] rowsOf, int[] rowLow, int[] rowHigh) {
        var sums = new double[rows];
        for (int t = 0; t < numbers.length; t++) {
            for (int row : rowsOf[t]) {
                if (row < rows) {
                    sums[row] += numbers[t];
                }
            }
        }
        for (int i = 0; i < rows; i++) {
            Arrays.fill(inverse[i], 0);
            inverse[i][i] = 1;
            basic[i] = -1 - i;
            value[i] = -sums[i];
            lower[i] = -rowHigh[i];
            upper[i] = -rowLow[i];
        }
    }

    private void move(
            double[] numbers, int t, double whole, int[] ownRows, RandomGenerator random) {
        Arrays.fill(direction, 0);
        for (int row : ownRows) {
            if (row < rows) {
                for (int i = 0; i < rows; i++) {
                    direction[i] += inverse[i][row];
                }
            }
        }
        double up = whole + 1 - numbers[t];
        double down = numbers[t] - whole;
        int upBlock = -1;
        int downBlock = -1;
        for (int i = 0; i < rows; i++) {
            double d = direction[i];
            if (Math.abs(d) < PIVOT) {
                continue;
            }
            double roomBelow = Math.max(0, value[i] - lower[i]) / Math.abs(d);
            double roomAbove = Math.max(0, upper[i] - value[i]) / Math.abs(d);
            double upRoom = d > 0 ? roomBelow : roomAbove;
            double downRoom = d > 0 ? roomAbove : roomBelow;
            if (upRoom < up || (upBlock >= 0 && upRoom == up && stronger(d, upBlock))) {
                up = upRoom;
                upBlock = i;
            }
            if (downRoom < down || (downBlock >= 0 && downRoom == down && stronger(d, downBlock))) {
                down = downRoom;
                downBlock = i;
            }
        }
        boolean rises = random.nextDouble() * (up + down) < down;
        double step = rises ? up : -down;
        int block = rises ? upBlock : downBlock;
        for (int i = 0; i < rows; i++) {
            value[i] -= step * direction[i];
        }
        numbers[t] += step;
        if (block >= 0) {
            pivot(numbers, t, whole, block);
        } else {
            numbers[t] = rises ? whole + 1 : whole;
        }
    }

    private boolean stronger(double d, int than) {
        return Math.abs(d) > Math.abs(direction[than]);
    }

    private void pivot(double[] numbers, int t, double whole, int block) {
        if (basic[block] >= 0) {
            numbers[basic[block]] = Math.rint(value[block]);
        }
        double divisor = direction[block];
        var pivotRow = inverse[block];
        for (int j = 0; j < rows; j++) {
            pivotRow[j] /= divisor;
        }
        for (int i = 0; i < rows; i++) {
            double factor = direction[i];
            if (i != block && factor != 0) {
                var row = inverse[i];
                for (int j = 0; j < rows; j++) {
                    row[j] -= factor * pivotRow[j];
                }
            }
        }
        basic[block] = t;
        value[block] = numbers[t];
        lower[block] = whole;
        upper[block] = whole + 1;
    }
}
