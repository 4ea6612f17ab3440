package org.plenary.ui.report;

import static org.plenary.ui.controls.Layout.beside;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.words;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.plenary.desk.ReportDesk;
import org.plenary.report.Block.Heading;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.State;

import java.util.List;

/** On the left what the report says, chapter by chapter; on the right what is still open. */
public final class ReportView extends BorderPane {

    private static final int DEEPEST = 2;
    private static final double STEP = 16;

    private final ReportPresenter presenter;
    private final Texts texts;

    public ReportView(ReportPresenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        setCenter(
                scrolling(
                        beside(
                                "page grid",
                                new double[] {3, 2},
                                outline(),
                                column("panel group", open(), written()))));
    }

    private Node outline() {
        var lines = column("near");
        lines.setId("report-outline");
        presenter.outline().subscribe(headings -> show(headings, lines));
        return column("group", words(texts.get("report.screen.outline"), "heading"), lines);
    }

    private void show(List<Heading> headings, VBox lines) {
        lines.getChildren().clear();
        for (var heading : headings) {
            if (heading.level() <= DEEPEST) {
                var line = words(heading.text().plain(), heading.level() == 1 ? "strong" : "muted");
                line.setPadding(new Insets(0, 0, 0, STEP * (heading.level() - 1)));
                lines.getChildren().add(line);
            }
        }
        if (headings.isEmpty()) {
            lines.getChildren().add(words(texts.get("report.screen.empty"), "muted"));
        }
    }

    private Node open() {
        var lines = column("near");
        lines.setId("report-open");
        presenter.open().subscribe(open -> show(open, lines));
        return column("group", words(texts.get("report.screen.open"), "heading"), lines);
    }

    private void show(ReportDesk.Open open, VBox lines) {
        lines.getChildren()
                .setAll(
                        line(open.notes(), open.allNotes(), "report.screen.notes"),
                        line(open.drafts(), open.recommendations(), "report.screen.drafts"),
                        (open.hasMembers() ? State.FINE : State.LOOK)
                                .says(
                                        texts.get(
                                                open.hasMembers()
                                                        ? "report.screen.members"
                                                        : "report.screen.noMembers")));
    }

    private Node line(int left, int all, String key) {
        return left == 0
                ? State.FINE.says(texts.get(key + ".fine", "all", all))
                : State.LOOK.says(texts.get(key + ".open", "left", left, "all", all));
    }

    private Node written() {
        var line = State.FINE.notice("");
        line.setId("report-written");
        line.textProperty().bind(presenter.written());
        line.visibleProperty().bind(presenter.written().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
