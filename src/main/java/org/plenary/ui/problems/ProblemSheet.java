package org.plenary.ui.problems;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.plenary.assembly.Problem;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.State;
import org.plenary.ui.problems.Problems.Cure;
import org.plenary.ui.problems.Problems.Trouble;

/** What happened, where, what is unharmed, what to do next, and a code for the phone. */
public final class ProblemSheet extends VBox {

    public ProblemSheet(Trouble trouble, Problems problems, Texts texts) {
        var problem = trouble.problem();
        var key = "problem." + problem.key();
        var title = State.LOOK.says(texts.get(key + ".title", problem.arguments()));
        styled(title, "heading");

        var cure = problems.cure(problem);
        var goOn = new Button(texts.get("problems.read"));
        goOn.setId("problem-read");
        goOn.setCancelButton(true);
        goOn.setOnAction(_ -> problems.read());

        styled(this, "overlay");
        setId("problem");
        setAccessibleText(texts.sentence(problem));
        getChildren()
                .addAll(
                        title,
                        words(texts.get(key + ".text", problem.arguments()), "prose"),
                        column(
                                "tight",
                                words(texts.get("problems.next"), "strong"),
                                words(texts.get(key + ".remedy", problem.arguments()), "prose")));
        if (!trouble.code().isEmpty()) {
            var code = words(texts.get("problems.code", "code", trouble.code()), "muted small");
            code.setId("problem-code");
            getChildren().add(code);
        }
        var buttons = row("buttons", goOn);
        cure.ifPresent(found -> buttons.getChildren().add(button(found, problems, problem, texts)));
        var usual = (Button) buttons.getChildren().getLast();
        usual.setDefaultButton(true);
        styled(usual, "accent");
        Platform.runLater(usual::requestFocus);
        getChildren().add(buttons);
    }

    private static Button button(Cure cure, Problems problems, Problem problem, Texts texts) {
        var act = new Button(texts.get(cure.label()));
        act.setId("problem-cure");
        act.setOnAction(
                _ -> {
                    problems.read();
                    cure.act().accept(problem);
                });
        return act;
    }
}
