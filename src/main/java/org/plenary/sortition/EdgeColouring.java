package org.plenary.sortition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A proper edge colouring of a bipartite multigraph whose every corner has at most as many edges as
 * there are colours (Koenig's theorem, by exchanging two colours along a path). On one side are
 * panels, on the other groups of places.
 */
final class EdgeColouring {

    private static final int FREE = -1;

    private final int colours;
    private final int[][] atPanel;
    private final List<int[]> atGroup = new ArrayList<>();
    private final List<int[]> edges = new ArrayList<>();

    EdgeColouring(int colours, int panels) {
        this.colours = colours;
        atPanel = new int[panels][];
    }

    /** Edges added from now on belong to a new group; it takes at most one edge a colour. */
    void startGroup() {
        atGroup.add(fresh());
    }

    /**
     * Adds an edge between a panel and the latest group.
     *
     * @param label 0 or more, given back by {@link #labelAt}
     */
    void add(int panel, int label) {
        int group = atGroup.size() - 1;
        int edge = edges.size();
        edges.add(new int[] {panel, group, label});
        int freeAtPanel = free(panelColours(panel));
        int freeAtGroup = free(atGroup.get(group));
        if (panelColours(panel)[freeAtGroup] != FREE) {
            exchangeAlong(panel, freeAtGroup, freeAtPanel);
        }
        panelColours(panel)[freeAtGroup] = edge;
        atGroup.get(group)[freeAtGroup] = edge;
    }

    /** The label of the panel's edge in a colour, or -1 where it has none. */
    int labelAt(int panel, int colour) {
        int edge = panelColours(panel)[colour];
        return edge == FREE ? -1 : edges.get(edge)[2];
    }

    /**
     * Exchanges the two colours along the path of edges that starts at the panel with {@code
     * taken}. It cannot end at the group the new edge leads to, where {@code taken} is free: it
     * would arrive there with that colour.
     */
    private void exchangeAlong(int panel, int taken, int other) {
        var path = new ArrayList<Integer>();
        boolean atPanelSide = true;
        int corner = panel;
        int colour = taken;
        while (true) {
            int edge = atPanelSide ? panelColours(corner)[colour] : atGroup.get(corner)[colour];
            if (edge == FREE) {
                break;
            }
            path.add(edge);
            corner = edges.get(edge)[atPanelSide ? 1 : 0];
            atPanelSide = !atPanelSide;
            colour = colour == taken ? other : taken;
        }
        for (int edge : path) {
            clear(edge, taken);
            clear(edge, other);
        }
        colour = other;
        for (int edge : path) {
            panelColours(edges.get(edge)[0])[colour] = edge;
            atGroup.get(edges.get(edge)[1])[colour] = edge;
            colour = colour == taken ? other : taken;
        }
    }

    private void clear(int edge, int colour) {
        var ends = edges.get(edge);
        if (panelColours(ends[0])[colour] == edge) {
            panelColours(ends[0])[colour] = FREE;
        }
        if (atGroup.get(ends[1])[colour] == edge) {
            atGroup.get(ends[1])[colour] = FREE;
        }
    }

    private static int free(int[] colours) {
        for (int i = 0; i < colours.length; i++) {
            if (colours[i] == FREE) {
                return i;
            }
        }
        throw new IllegalStateException("a corner with more edges than colours");
    }

    private int[] panelColours(int panel) {
        if (atPanel[panel] == null) {
            atPanel[panel] = fresh();
        }
        return atPanel[panel];
    }

    private int[] fresh() {
        var fresh = new int[colours];
        Arrays.fill(fresh, FREE);
        return fresh;
    }
}
