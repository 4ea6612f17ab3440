package org.plenary.ui.keys;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.plenary.assembly.Problem;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.State;

import java.util.List;

/** What happened while an assembly was opened, for whoever wants to know whether all is well. */
public final class OpeningSheet extends VBox {

    private final Texts texts;

    public OpeningSheet(List<Problem> findings, Texts texts, Runnable read) {
        this.texts = texts;
        var goOn = styled(new Button(texts.get("opening.read")), "accent");
        goOn.setId("opening-read");
        goOn.setDefaultButton(true);
        goOn.setCancelButton(true);
        goOn.setOnAction(_ -> read.run());

        var list = column("group");
        findings.forEach(finding -> list.getChildren().add(told(finding)));
        styled(this, "overlay");
        setId("opening");
        getChildren()
                .addAll(
                        words(texts.get("opening.title"), "heading"),
                        findings.size() > 2 ? scrolling(list) : list,
                        row("buttons", goOn));
    }

    private Node told(Problem finding) {
        var key = "problem." + finding.key();
        var title = State.LOOK.says(texts.get(key + ".title", finding.arguments()));
        styled(title, "strong");
        return column(
                "tight",
                title,
                words(texts.get(key + ".text", finding.arguments()), "prose"),
                words(texts.get(key + ".remedy", finding.arguments()), "prose muted"));
    }
}
