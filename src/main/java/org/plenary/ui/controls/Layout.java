package org.plenary.ui.controls;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Arrays;

/** Rows, columns and words whose spaces and sizes the style sheet sets, so that they scale. */
public final class Layout {

    private Layout() {}

    /**
     * @param styles style classes, separated by spaces
     */
    public static VBox column(String styles, Node... children) {
        return styled(new VBox(children), styles);
    }

    public static HBox row(String styles, Node... children) {
        return styled(new HBox(children), styles);
    }

    public static Label words(String text, String styles) {
        var label = styled(new Label(text), styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** One line that is cut off rather than wrapped. */
    public static Label line(String text, String styles) {
        return styled(new Label(text), styles);
    }

    public static <N extends Node> N styled(N node, String styles) {
        node.getStyleClass().addAll(styles.split(" "));
        return node;
    }

    /** Takes the room that is left in a row. */
    public static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public static <N extends Node> N growing(N node) {
        if (node instanceof Label label) {
            label.setMaxWidth(Double.MAX_VALUE); // else it stays as wide as its words
        }
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    /**
     * Columns side by side, each at the top of its own.
     *
     * @param shares of the width, one a column
     */
    public static GridPane beside(String styles, double[] shares, Node... columns) {
        var grid = styled(new GridPane(), styles);
        double all = Arrays.stream(shares).sum();
        for (int i = 0; i < columns.length; i++) {
            var constraint = new ColumnConstraints();
            constraint.setPercentWidth(100 * shares[i] / all);
            constraint.setFillWidth(true);
            grid.getColumnConstraints().add(constraint);
            GridPane.setValignment(columns[i], VPos.TOP);
            grid.add(columns[i], i, 0);
        }
        return grid;
    }

    /**
     * What a sheet says between its heading and its buttons: as high as it needs to be, if it can.
     */
    public static ScrollPane body(Region content) {
        var pane = scrolling(content);
        pane.prefViewportHeightProperty().bind(content.heightProperty());
        return pane;
    }

    /** Scrolls up and down only; its content is as wide as the window lets it be. */
    public static ScrollPane scrolling(Node content) {
        var pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        return growing(pane);
    }

    /** As tall as the window lets it be; scrolls when that is less than its least height. */
    public static ScrollPane filling(Node content) {
        var pane = scrolling(content);
        pane.setFitToHeight(true);
        return pane;
    }

    /** Side by side while there is room, then below each other. */
    public static FlowPane wrapping(Node... children) {
        return styled(new FlowPane(children), "wrap");
    }
}
