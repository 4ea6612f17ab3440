package org.plenary.ui.draw;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.plenary.desk.BundleCheck;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.State;

import java.util.List;
import java.util.function.Function;

/** What checking a published draw found, what was checked, and what could not be. */
final class VerdictSheet extends VBox {

    /**
     * @param lookElsewhere asks where the draws are that this one follows from
     */
    VerdictSheet(BundleCheck.Answer answer, Texts texts, Runnable lookElsewhere, Runnable close) {
        styled(this, "overlay");
        setId("draw-verdict");
        var said = column("group");
        said.getChildren()
                .add(
                        answer.holds()
                                ? State.FINE.notice(texts.get("cli.verify.holds"))
                                : State.STOP.notice(
                                        texts.get(
                                                "cli.verify.wrong",
                                                "count",
                                                answer.wrong().size())));
        answer.wrong().forEach(wrong -> said.getChildren().add(words(wrong.words(), "prose")));
        if (!answer.holds()) {
            said.getChildren().add(words(texts.get("cli.verify.next"), "prose"));
        }
        for (var doubt : answer.doubts()) {
            var words = texts.get("cli.verify.doubt", "doubt", doubt.words());
            said.getChildren().add(State.LOOK.notice(words));
        }
        add(said, texts.get("cli.verify.failed"), answer.failed(), State.STOP::says);
        add(said, texts.get("cli.verify.held"), answer.held(), State.FINE::says);
        add(
                said,
                texts.get("cli.verify.unchecked"),
                answer.unchecked(),
                check -> words(check, "muted"));
        said.getChildren().add(words(texts.get("draw.verdict.fingerprint"), "strong"));
        said.getChildren().add(words(spaced(answer.fingerprint()), "prose"));
        var done = new Button(texts.get("draw.verdict.close"));
        done.setId("draw-verdict-close");
        done.setDefaultButton(true);
        done.setOnAction(_ -> close.run());
        var buttons = row("buttons");
        if (answer.unchecked().stream().anyMatch(check -> check.what().equals("ORIGINS"))) {
            var where = new Button(texts.get("draw.verdict.origins"));
            where.setId("draw-verdict-origins");
            where.setOnAction(_ -> lookElsewhere.run());
            buttons.getChildren().add(where);
        }
        buttons.getChildren().add(done);
        getChildren().addAll(words(title(answer, texts), "title"), scrolling(said), buttons);
    }

    private static String title(BundleCheck.Answer answer, Texts texts) {
        return switch (answer.bundle()) {
            case "observer" -> texts.get("draw.verdict.observer");
            case "public" -> texts.get("draw.verdict.public");
            default -> texts.get("draw.verdict.unknown");
        };
    }

    private static void add(
            VBox to,
            String heading,
            List<BundleCheck.Checked> some,
            Function<String, ? extends Node> line) {
        if (some.isEmpty()) {
            return;
        }
        var list = column("near", words(heading, "strong"));
        for (var check : some) {
            list.getChildren().add(line.apply(check.words()));
        }
        to.getChildren().add(list);
    }

    private static String spaced(String hash) {
        return hash.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
