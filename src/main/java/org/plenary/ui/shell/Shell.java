package org.plenary.ui.shell;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.spring;
import static org.plenary.ui.controls.Layout.words;

import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Glyph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An open assembly: header, rail, one screen, status line. */
public final class Shell extends BorderPane {

    private static final KeyCombination SEARCH = KeyCombination.valueOf("Shortcut+K");
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Y");
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Shift+Z");

    private final ShellPresenter presenter;
    private final Texts texts;
    private final Frame frame;
    private final Runnable leaveAssembly;
    private final Protection protection;
    private final Map<String, Screen> screens = new HashMap<>();
    private @Nullable Screen shown;

    public Shell(
            ShellPresenter presenter,
            Texts texts,
            QuietLine quiet,
            Frame frame,
            Protection protection,
            Runnable leaveAssembly) {
        this.presenter = presenter;
        this.texts = texts;
        this.frame = frame;
        this.protection = protection;
        this.leaveAssembly = leaveAssembly;
        setTop(
                new Header(
                        presenter,
                        texts,
                        frame.appearance(),
                        protection,
                        this::search,
                        leaveAssembly));
        setLeft(new Rail(presenter, texts));
        setBottom(new StatusLine(presenter, texts, quiet));
        presenter.navigation().here().subscribe(key -> show(presenter.section(key)));
        presenter.changes().subscribe(_ -> refresh());
        EventHandler<KeyEvent> keys = this::takeKeys;
        sceneProperty()
                .addListener(
                        (_, before, now) -> {
                            if (before != null) {
                                before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
                            }
                            if (now != null) {
                                now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
                            }
                        });
    }

    private void show(Section section) {
        leave();
        var screen = screens.computeIfAbsent(section.key(), _ -> section.screen().get());
        shown = screen;
        screen.refresh().run();
        var title =
                column(
                        "tight",
                        words(texts.get("section." + section.key()), "title"),
                        line(texts.get("section." + section.key() + ".purpose"), "muted"));
        var head = row("screen-head", growing(title), spring());
        if (screen.primary() != null) {
            head.getChildren().add(screen.primary().primary());
        }
        setCenter(growing(new VBox(head, growing(screen.view()))));
    }

    /** Keeps what is still in the fields of the screen that is shown. */
    private void leave() {
        if (shown != null) {
            shown.leave().run();
        }
    }

    /** Keeps what is in the fields, and asks nothing of the assembly from now on. */
    public void close() {
        leave();
        presenter.stop();
    }

    private void refresh() {
        if (shown != null) {
            shown.refresh().run();
        }
    }

    private void takeKeys(KeyEvent event) {
        if (frame.hasSheet()) {
            return;
        }
        if (SEARCH.match(event)) {
            search();
        } else if (UNDO.match(event) && !undoesTyping(event)) {
            presenter.undo();
        } else if ((REDO.match(event) || REDO_TOO.match(event)) && !redoesTyping(event)) {
            presenter.redo();
        } else if (!goes(event) && !acts(event)) {
            return;
        }
        event.consume();
    }

    /** While there is typing to take back, Ctrl+Z belongs to the field. */
    private static boolean undoesTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl text && text.isUndoable();
    }

    private static boolean redoesTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl text && text.isRedoable();
    }

    private boolean goes(KeyEvent event) {
        for (int i = 0; i < Math.min(9, presenter.sections().size()); i++) {
            var code = KeyCode.valueOf("DIGIT" + (i + 1));
            if (new KeyCodeCombination(code, KeyCombination.ALT_DOWN).match(event)) {
                presenter.navigation().go(presenter.sections().get(i).key());
                return true;
            }
        }
        return false;
    }

    private boolean acts(KeyEvent event) {
        for (var action : actions()) {
            if (action.keys() != null && action.keys().match(event)) {
                action.runIfPossible();
                return true;
            }
        }
        return false;
    }

    private List<Action> actions() {
        var actions = new ArrayList<Action>();
        if (shown != null) {
            if (shown.primary() != null) {
                actions.add(shown.primary());
            }
            actions.addAll(shown.actions());
        }
        actions.addAll(protection.actions());
        return actions;
    }

    private void search() {
        frame.open(new SearchSheet(texts, this::find, frame::close), Pos.TOP_CENTER);
    }

    private List<Hit> find(String typed) {
        var hits = new ArrayList<Hit>();
        for (var action : actions()) {
            if (action.possible().get()) {
                var keys = action.keys() == null ? "" : action.keys().getDisplayText();
                hits.add(new Hit(action.glyph(), action.name().get(), keys, action::runIfPossible));
            }
        }
        int number = 0;
        for (var section : presenter.sections()) {
            number++;
            hits.add(
                    new Hit(
                            section.glyph(),
                            texts.get("search.go", "stage", texts.get("section." + section.key())),
                            number <= 9 ? texts.get("rail.key", "n", number) : "",
                            () -> presenter.navigation().go(section.key())));
        }
        hits.addAll(always());
        hits.removeIf(hit -> !matches(hit.title(), typed));
        if (!typed.isEmpty()) {
            for (var screen : List.copyOf(screens.values())) {
                hits.addAll(screen.find().apply(typed));
            }
        }
        return hits;
    }

    private List<Hit> always() {
        var hits = new ArrayList<Hit>();
        if (!presenter.undoable().get().isEmpty()) {
            hits.add(
                    new Hit(
                            Glyph.UNDO,
                            texts.get("search.undo", "what", presenter.undoable().get()),
                            UNDO.getDisplayText(),
                            presenter::undo));
        }
        if (!presenter.redoable().get().isEmpty()) {
            hits.add(
                    new Hit(
                            Glyph.REDO,
                            texts.get("search.redo", "what", presenter.redoable().get()),
                            REDO.getDisplayText(),
                            presenter::redo));
        }
        var looks = frame.appearance();
        hits.add(
                new Hit(
                        Glyph.APPEARANCE,
                        texts.get("search.tone"),
                        "",
                        () -> looks.set(looks.get().otherTone())));
        hits.add(
                new Hit(
                        Glyph.ADD,
                        texts.get("search.larger"),
                        "",
                        () -> looks.set(looks.get().larger())));
        hits.add(
                new Hit(
                        Glyph.DOWN,
                        texts.get("search.smaller"),
                        "",
                        () -> looks.set(looks.get().smaller())));
        hits.add(new Hit(Glyph.OPEN, texts.get("header.leave"), "", leaveAssembly));
        return hits;
    }

    /** Every word typed begins some word of the title. */
    static boolean matches(String title, String typed) {
        var words = title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
        for (var part : typed.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            boolean begins = false;
            for (var word : words) {
                begins |= word.startsWith(part);
            }
            if (!begins) {
                return false;
            }
        }
        return true;
    }
}
