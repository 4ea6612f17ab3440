package org.plenary.ui.record;

import static org.plenary.ui.controls.Layout.body;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.State;

import java.util.List;

/** How another copy of the assembly differs from this one. */
final class ForkSheet extends VBox {

    /**
     * @param lines what was done in the other copy only, first to last
     */
    ForkSheet(ForkWords fork, List<String> lines, Texts texts, Runnable close) {
        var done = styled(new Button(texts.get("fork.done")), "accent");
        done.setId("fork-done");
        done.setDefaultButton(true);
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        var outcome = (fork.isParted() ? State.LOOK : State.FINE).notice(fork.outcome());
        outcome.setId("fork-outcome");
        var told = column("group", outcome, words(fork.common(), "prose"));
        if (!fork.advice().isEmpty()) {
            told.getChildren().add(words(fork.advice(), "prose"));
        }
        if (!lines.isEmpty()) {
            var list = column("near", words(texts.get("fork.there"), "strong"));
            list.setId("fork-there");
            lines.forEach(line -> list.getChildren().add(words(line, "small")));
            told.getChildren().add(list);
        }
        styled(this, "overlay");
        setId("fork");
        getChildren()
                .addAll(
                        words(texts.get("fork.title"), "heading"),
                        body(told),
                        row("buttons", done));
    }

    /**
     * What is said of it.
     *
     * @param advice what to do; empty for nothing
     */
    record ForkWords(boolean isParted, String outcome, String common, String advice) {}
}
