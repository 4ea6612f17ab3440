package org.plenary.documents;

import org.plenary.report.Block.Table;
import org.plenary.report.Emphasis;
import org.plenary.report.Run;
import org.plenary.report.Text;
import org.plenary.report.chart.Lettering;

import java.util.Arrays;

/**
 * How wide a table's columns are: in proportion to their weights, but no column narrower than its
 * longest word. Where that is more than the table has, the column with the longest word gives way
 * first, so that one very long word (German, Welsh) is cut rather than every short one beside it.
 */
public final class ColumnWidths {

    private final Lettering lettering;

    public ColumnWidths(Lettering lettering) {
        this.lettering = lettering;
    }

    /**
     * @param width of the table in points
     * @param size of the letters in points
     * @param padding left and right of the words in a cell, both together, in points
     * @return points, one a column, adding up to {@code width}
     */
    public double[] of(Table table, double width, double size, double padding) {
        int columns = table.columns().size();
        var needed = new double[columns];
        var wanted = new double[columns];
        double weights = table.columns().stream().mapToDouble(c -> c.weight()).sum();
        for (int c = 0; c < columns; c++) {
            needed[c] = widestWord(table, c, size) + padding + 1;
            wanted[c] = width * table.columns().get(c).weight() / weights;
        }
        if (Arrays.stream(needed).sum() >= width) {
            return capped(needed, width);
        }
        return shared(wanted, needed, width);
    }

    /** The widest columns are cut to one common width; the others keep what they need. */
    private static double[] capped(double[] needed, double width) {
        var ascending = Arrays.stream(needed).sorted().toArray();
        double left = width;
        double cap = 0;
        for (int c = 0; c < ascending.length; c++) {
            cap = left / (ascending.length - c);
            if (ascending[c] >= cap) {
                break;
            }
            left -= ascending[c];
        }
        double most = cap;
        return Arrays.stream(needed).map(n -> Math.min(n, most)).toArray();
    }

    /** Columns that are too narrow take what they need; the others share the rest. */
    private static double[] shared(double[] wanted, double[] needed, double width) {
        var given = wanted.clone();
        var fixed = new boolean[given.length];
        for (int round = 0; round < given.length; round++) {
            double left = width;
            double open = 0;
            for (int c = 0; c < given.length; c++) {
                fixed[c] = fixed[c] || given[c] < needed[c];
                left -= fixed[c] ? needed[c] : 0;
                open += fixed[c] ? 0 : wanted[c];
            }
            for (int c = 0; c < given.length; c++) {
                given[c] = fixed[c] ? needed[c] : wanted[c] * left / open;
            }
        }
        return given;
    }

    private double widestWord(Table table, int column, double size) {
        double widest = widestWord(table.columns().get(column).heading(), size, true);
        for (var row : table.rows()) {
            widest = Math.max(widest, widestWord(row.get(column), size));
        }
        return widest;
    }

    private double widestWord(Text text, double size) {
        double widest = 0;
        for (Run run : text.runs()) {
            widest = Math.max(widest, widestWord(run.words(), size, run.is(Emphasis.STRONG)));
        }
        return widest;
    }

    private double widestWord(String words, double size, boolean bold) {
        double widest = 0;
        for (var word : words.split("[\\s\\-\\u2013/]+", -1)) {
            widest = Math.max(widest, lettering.width(word, size, bold));
        }
        return widest;
    }
}
