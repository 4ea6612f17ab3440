package org.plenary.report.chart;

import org.plenary.report.chart.Chart.ShareRow;
import org.plenary.report.chart.Chart.Shares;
import org.plenary.report.chart.Shape.Anchor;

import java.util.List;

/**
 * Bars lying down, one a group, the label of the row to their left and the figure at their end. The
 * group the document is about is dark and thick; the reference is an outline, so that a black and
 * white copy tells them apart.
 */
final class SharesLayout {

    private static final double BAR = 9;
    private static final double GAP = 3;
    private static final double ROW_GAP = 12;

    private final Sheet sheet;

    SharesLayout(Sheet sheet) {
        this.sheet = sheet;
    }

    Drawing draw(Shares chart) {
        double labels = labelWidth(chart.rows());
        double left = labels + 12;
        double figure = sheet.widthOf(sheet.figures().percent(1), true) + 8;
        boolean beside = sheet.width() - left - figure - namesBeside(chart) > sheet.width() / 3;
        double room = sheet.width() - left - figure - (beside ? namesBeside(chart) : 0);
        double perShare = room / largest(chart);
        double y = 4;
        if (!beside) {
            y = sheet.key(chart.groups(), fills(chart.groups().size()), 0, 2) + 10;
        }
        double axisTop = y - 2;
        var names = beside ? chart.groups() : List.<String>of();
        for (var row : chart.rows()) {
            y = row(row, names, labels, left, perShare, y) + ROW_GAP;
            names = List.of();
        }
        double bottom = y - ROW_GAP + 4;
        sheet.line(left, axisTop, left, bottom, Colour.QUIET, 0.8);
        return sheet.finished(bottom + 2);
    }

    private double row(
            ShareRow row,
            List<String> names,
            double labels,
            double left,
            double perShare,
            double top) {
        var lines = sheet.wrap(row.label(), false, labels);
        double bars = row.shares().size() * (BAR + GAP) - GAP;
        double height = Math.max(bars, lines.size() * Sheet.LINE);
        double middle = top + height / 2;
        double baseline = middle - lines.size() * Sheet.LINE / 2 + 10;
        for (var line : lines) {
            sheet.words(line, labels, baseline, Anchor.END, Colour.INK);
            baseline += Sheet.LINE;
        }
        double y = middle - bars / 2;
        for (int group = 0; group < row.shares().size(); group++) {
            double share = row.shares().get(group);
            boolean ours = group == row.shares().size() - 1;
            double length = Double.isNaN(share) ? 0 : share * perShare;
            bar(left, y, length, fills(row.shares().size()).get(group));
            var figure = Double.isNaN(share) ? "–" : sheet.figures().percent(share);
            double x = left + length + 5;
            double base = y + BAR - 1.5;
            var colour = ours ? Colour.TEAL : Colour.QUIET;
            if (ours) {
                sheet.bold(figure, x, base, Anchor.START, colour);
            } else {
                sheet.words(figure, x, base, Anchor.START, colour);
            }
            if (!names.isEmpty()) {
                double after = x + sheet.widthOf(figure, ours) + 5;
                sheet.words(names.get(group), after, base, Anchor.START, colour);
            }
            y += BAR + GAP;
        }
        return top + height;
    }

    private void bar(double x, double y, double length, Colour fill) {
        if (fill == Colour.WHITE) {
            sheet.outlined(x, y + 0.5, length, BAR - 1, fill, Colour.QUIET);
        } else {
            sheet.area(x, y, length, BAR, fill);
        }
    }

    /** At most two fifths of the width; longer labels wrap. */
    private double labelWidth(List<ShareRow> rows) {
        double widest =
                rows.stream().mapToDouble(r -> sheet.widthOf(r.label(), false)).max().orElse(0);
        return Math.min(widest + 1, sheet.width() * 0.4);
    }

    private static double largest(Shares chart) {
        double largest =
                chart.rows().stream()
                        .flatMap(row -> row.shares().stream())
                        .filter(share -> !share.isNaN())
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1);
        return Math.max(largest, 0.05);
    }

    /** Room the names of the groups need beside the figures of the first row. */
    private double namesBeside(Shares chart) {
        double names =
                chart.groups().stream().mapToDouble(n -> sheet.widthOf(n, true)).max().orElse(0);
        double share =
                chart.rows().getFirst().shares().stream()
                        .filter(s -> !s.isNaN())
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0);
        return (names + 8) * Math.min(1, share / largest(chart));
    }

    private static List<Colour> fills(int groups) {
        return switch (groups) {
            case 1 -> List.of(Colour.TEAL);
            case 2 -> List.of(Colour.WHITE, Colour.TEAL);
            default -> List.of(Colour.WHITE, Colour.GREY, Colour.TEAL);
        };
    }
}
