package org.plenary.ui.seating;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import org.plenary.members.PersonId;
import org.plenary.report.chart.Colour;
import org.plenary.seating.Meetings;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Who met whom as a picture: a row and a column for everybody, a square for every pair, darker for
 * every round they share. On white paper, like every chart.
 */
final class MetMatrix extends Region {

    /** Not yet, once, twice, three times or more. Each darker than the one before. */
    static final List<Colour> STEPS = List.of(Colour.PAPER, Colour.SAND, Colour.OCHRE, Colour.INK);

    private final Canvas canvas = new Canvas();
    private final BiConsumer<PersonId, PersonId> pointed;
    private @Nullable Meetings meetings;
    private List<PersonId> people = List.of();
    private @Nullable PersonId marked;

    /**
     * @param pointed hears of the pair under the mouse
     */
    MetMatrix(BiConsumer<PersonId, PersonId> pointed) {
        this.pointed = pointed;
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setOnMouseMoved(event -> point(event.getX(), event.getY()));
    }

    void show(Meetings all, List<PersonId> order) {
        meetings = all;
        people = order;
        requestLayout();
    }

    /** One person's row and column stand out; null for nobody's. */
    void mark(@Nullable PersonId person) {
        marked = person;
        paint();
    }

    private double cell() {
        return canvas.getWidth() / Math.max(1, people.size());
    }

    private void point(double x, double y) {
        int row = (int) (y / cell());
        int column = (int) (x / cell());
        if (row != column && row < people.size() && column < people.size()) {
            pointed.accept(people.get(row), people.get(column));
        }
    }

    @Override
    protected void layoutChildren() {
        double side = Math.max(1, Math.floor(Math.min(getWidth(), getHeight())));
        double whole = Math.floor(side / Math.max(1, people.size())) * people.size();
        double size = whole >= side * 0.9 ? whole : side;
        if (canvas.getWidth() != size) {
            canvas.setWidth(size);
            canvas.setHeight(size);
        }
        paint();
    }

    private void paint() {
        var known = meetings;
        if (known == null) {
            return;
        }
        var pen = canvas.getGraphicsContext2D();
        double cell = cell();
        double gap = cell >= 4 ? 1 : 0;
        pen.setFill(Color.WHITE);
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        for (int row = 0; row < people.size(); row++) {
            for (int column = 0; column < people.size(); column++) {
                int times = known.times(people.get(row), people.get(column));
                pen.setFill(row == column ? Color.WHITE : colour(times));
                pen.fillRect(column * cell, row * cell, cell - gap, cell - gap);
            }
        }
        int mark = marked == null ? -1 : people.indexOf(marked);
        if (mark >= 0) {
            pen.setStroke(paper(Colour.TEAL));
            pen.setLineWidth(2);
            pen.strokeRect(1, mark * cell - 1, canvas.getWidth() - 2, cell + 1);
            pen.strokeRect(mark * cell - 1, 1, cell + 1, canvas.getHeight() - 2);
        }
    }

    private static Color colour(int times) {
        return paper(STEPS.get(Math.min(times, STEPS.size() - 1)));
    }

    static Color paper(Colour colour) {
        return Color.rgb(colour.red(), colour.green(), colour.blue());
    }
}
