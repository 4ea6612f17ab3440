package org.plenary.ui.shell;

import static org.plenary.ui.controls.Layout.styled;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;
import org.plenary.ui.problems.ProblemSheet;
import org.plenary.ui.problems.Problems;
import org.plenary.ui.theme.Appearance;
import org.plenary.ui.theme.Theme;

import java.util.List;

/**
 * All there is in the window: a workspace, the bar of a job under way, and over them at most one
 * sheet, which keeps the keyboard until it is closed.
 */
public final class Frame extends StackPane {

    /** Below this many em there is no room for words in the rail. */
    private static final double NARROW = 64;

    /** The widest a sheet gets, in em. */
    private static final double SHEET = 46;

    private static final double BASE = 14;

    private final BorderPane workspace = new BorderPane();
    private final StackPane open = new StackPane();
    private final StackPane cover = styled(new StackPane(), "cover");
    private final StackPane scrim = styled(new StackPane(), "scrim");
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>();
    private @Nullable Node focusBefore;
    private Runnable afterCover = () -> {};

    public Frame(Texts texts, Jobs jobs, Problems problems, Settings settings, Theme theme) {
        styled(workspace, "workspace");
        workspace.setBottom(new JobBar(jobs, texts));
        scrim.setVisible(false);
        cover.setVisible(false);
        open.getChildren().addAll(workspace, scrim);
        getChildren().addAll(open, cover);

        problems.current()
                .addListener(
                        (_, _, trouble) -> {
                            if (trouble == null) {
                                close();
                            } else {
                                open(new ProblemSheet(trouble, problems, texts), Pos.CENTER);
                            }
                        });
        scrim.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && problems.current().get() == null) {
                        close();
                        event.consume();
                    }
                });

        appearance.set(settings.appearance());
        appearance.addListener(
                (_, _, now) -> {
                    settings.keep(now);
                    dress(theme);
                });
        sceneProperty()
                .addListener(
                        (_, _, scene) -> {
                            if (scene != null) {
                                dress(theme);
                                scene.focusOwnerProperty()
                                        .addListener((_, _, owner) -> keepFocus(owner));
                            }
                        });
        widthProperty().addListener(_ -> beNarrow());
    }

    private void dress(Theme theme) {
        theme.dress(getScene(), appearance.get());
        beNarrow();
    }

    private void beNarrow() {
        boolean narrow = getWidth() > 0 && getWidth() / em() < NARROW;
        if (narrow != workspace.getStyleClass().contains("narrow")) {
            if (narrow) {
                workspace.getStyleClass().add("narrow");
            } else {
                workspace.getStyleClass().remove("narrow");
            }
        }
    }

    private double em() {
        return BASE * appearance.get().percent() / 100;
    }

    public ObjectProperty<Appearance> appearance() {
        return appearance;
    }

    public void show(Node content) {
        workspace.setCenter(content);
    }

    /** Lays a sheet over the workspace; {@link #close} or Escape takes it away. */
    public void open(Region sheet, Pos where) {
        if (!scrim.isVisible() && getScene() != null) {
            focusBefore = getScene().getFocusOwner();
        }
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.maxWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.min(getWidth() * 0.92, em() * SHEET),
                                widthProperty(),
                                appearance));
        StackPane.setAlignment(sheet, where);
        scrim.getChildren().setAll(sheet);
        scrim.setVisible(true);
        scrim.applyCss(); // only now has a pane that scrolls anything in it to go to
        focusFirst(sheet);
    }

    public void close() {
        scrim.setVisible(false);
        scrim.getChildren().clear();
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    /** Whether something lies over the workspace and has the keyboard. */
    public boolean hasSheet() {
        return scrim.isVisible() || isCovered();
    }

    /** Hides everything, as it is, behind one node until {@link #uncover}. */
    public void cover(Node over) {
        if (isCovered()) {
            return;
        }
        afterCover = back(getScene().getFocusOwner());
        for (var window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popup) {
                popup.hide();
            }
        }
        cover.getChildren().setAll(over);
        cover.setVisible(true);
        open.setVisible(false);
        focusFirst(over);
    }

    public void uncover() {
        open.setVisible(true);
        cover.setVisible(false);
        cover.getChildren().clear();
        afterCover.run();
        afterCover = () -> {};
    }

    /** A field selects all it holds when it gets the keyboard; the next key must not replace it. */
    private static Runnable back(@Nullable Node owner) {
        return switch (owner) {
            case null -> () -> {};
            case TextInputControl text -> {
                int anchor = text.getAnchor();
                int caret = text.getCaretPosition();
                yield () -> {
                    text.requestFocus();
                    text.selectRange(anchor, caret);
                };
            }
            case Node other -> other::requestFocus;
        };
    }

    public boolean isCovered() {
        return cover.isVisible();
    }

    private void keepFocus(@Nullable Node owner) {
        if (isCovered()) {
            if (owner != null && !isWithin(cover, owner)) {
                cover.getChildren().forEach(Frame::focusFirst);
            }
        } else if (scrim.isVisible() && owner != null && !isWithin(scrim, owner)) {
            scrim.getChildren().forEach(Frame::focusFirst);
        }
    }

    private static boolean isWithin(Parent parent, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(parent)) {
                return true;
            }
        }
        return false;
    }

    private static boolean focusFirst(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Frame::focusFirst);
    }
}
