package org.plenary.ui.keys;

import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.Named;

import java.time.Duration;
import java.util.List;

/** After how long without anybody there the window is covered. */
public final class ProtectionSheet extends VBox {

    private static final List<Duration> OFFERED =
            List.of(
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(60),
                    Duration.ZERO);

    public ProtectionSheet(Guard guard, Texts texts, Runnable close) {
        var after = new ComboBox<Duration>();
        after.setId("lock-after");
        after.getItems().setAll(OFFERED);
        after.setConverter(
                Named.by(
                        idle ->
                                idle.isZero()
                                        ? texts.get("lock.never")
                                        : texts.get("lock.minutes", "n", idle.toMinutes())));
        after.setValue(guard.lockAfter());
        after.setOnAction(_ -> guard.lockAfter(after.getValue()));
        var done = styled(new Button(texts.get("lock.after.done")), "accent");
        done.setId("lock-after-done");
        done.setDefaultButton(true);
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        styled(this, "overlay");
        getChildren()
                .addAll(
                        words(texts.get("lock.after.title"), "heading"),
                        new Field(
                                texts.get("lock.after.field"), after, texts.get("lock.after.help")),
                        row("buttons", done));
    }
}
