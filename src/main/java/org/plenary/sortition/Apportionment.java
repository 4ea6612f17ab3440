package org.plenary.sortition;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Progress;
import org.plenary.sortition.solver.IntegerProgram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns a weighted lottery into equally likely panels: how often each panel appears, so that
 * everyone's number of panels is as close as possible to what the weights give them.
 */
final class Apportionment {

    private static final double WORK = 10;

    private final ColumnGeneration.Weighed lottery;
    private final CompactProgram program;

    Apportionment(ColumnGeneration.Weighed lottery) {
        this.lottery = lottery;
        program = lottery.chances().program();
    }

    /**
     * @return the panels, some of them several times; null if so few cannot give everybody with a
     *     chance a panel
     */
    @Nullable List<int[]> panels(int number, Progress progress) {
        var whole = new IntegerProgram();
        int columns = lottery.panels().size();
        var all = new int[columns];
        var hints = rounded(number);
        for (int j = 0; j < columns; j++) {
            all[j] = whole.variable(0, number);
            whole.hint(all[j], hints[j]);
        }
        int off = whole.variable(0, (long) number * program.panelSize());
        whole.worth(off, -1);
        whole.sum(all, number, number);
        for (int t = 0; t < program.types().size(); t++) {
            addType(whole, t, number, off);
        }
        if (!(whole.maximise(WORK, progress) instanceof IntegerProgram.Answer.Found found)) {
            return null;
        }
        var panels = new ArrayList<int[]>();
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < found.values()[j]; i++) {
                panels.add(lottery.panels().get(j));
            }
        }
        return panels;
    }

    private void addType(IntegerProgram whole, int type, int number, int off) {
        int columns = lottery.panels().size();
        var in = new ArrayList<Integer>();
        for (int j = 0; j < columns; j++) {
            if (lottery.panels().get(j)[type] > 0) {
                in.add(j);
            }
        }
        var variables = new int[in.size() + 1];
        var weights = new long[in.size() + 1];
        for (int i = 0; i < in.size(); i++) {
            variables[i] = in.get(i);
            weights[i] = lottery.panels().get(in.get(i))[type];
        }
        variables[in.size()] = off;
        double each = number * lottery.chances().of(type);
        int people = program.people(type);
        long always = lottery.chances().of(type) > PanelPlaces.WHOLE ? people : 0;
        long most = Long.MAX_VALUE / 4;
        whole.sum(variables, weights, always, most);
        weights[in.size()] = 1;
        whole.sum(variables, weights, (long) people * PanelPlaces.floor(each), most);
        weights[in.size()] = -1;
        whole.sum(variables, weights, -most, (long) people * PanelPlaces.ceiling(each));
    }

    /** The weights as whole numbers with the right total, largest remainders up. */
    private int[] rounded(int number) {
        var weights = lottery.weights();
        var counts = new int[weights.length];
        var order = new ArrayList<Integer>();
        int left = number;
        for (int j = 0; j < counts.length; j++) {
            counts[j] = (int) Math.floor(Math.max(0, weights[j]) * number);
            left -= counts[j];
            order.add(j);
        }
        order.sort(Comparator.comparingDouble(j -> counts[j] - weights[j] * number));
        for (int i = 0; i < left && i < counts.length; i++) {
            counts[order.get(i)]++;
        }
        return counts;
    }
}
