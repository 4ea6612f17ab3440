package org.plenary.ui.notes;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.filling;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;

import java.util.List;

/** On top the line; below it the notes; beside both the themes, or the keys. */
public final class NotesView extends BorderPane {

    private final NotesPresenter presenter;
    private final Texts texts;
    private final CaptureView capture;
    private final BrowseView browse;
    private final ThemesView themes;
    private final Button startAgenda;

    public NotesView(NotesPresenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        browse = new BrowseView(presenter.browse(), texts, this::toLine, this::reword);
        capture = new CaptureView(presenter.capture(), presenter.browse(), texts, browse::toSearch);
        startAgenda =
                Action.of(
                                "notes-start-agenda",
                                texts.get("notes.empty.action"),
                                Glyph.AGENDA,
                                presenter::startAgenda)
                        .primary();
        themes = new ThemesView(presenter.themes(), texts, presenter.browse()::under);
        addEventFilter(KeyEvent.KEY_PRESSED, this::takeKeys);
        presenter.ready().subscribe(this::show);
        presenter.keySheet().subscribe(keys -> setRight(ready(beside(keys))));
        sceneProperty()
                .addListener(
                        (_, _, scene) -> {
                            if (scene != null) {
                                Platform.runLater(
                                        this::takeKeyboard); // once the screen is laid out
                            }
                        });
    }

    private void show(boolean ready) {
        setCenter(ready ? workspace() : empty());
        setRight(ready(beside(presenter.keySheet().get())));
        if (getScene() != null) {
            Platform.runLater(this::takeKeyboard);
        }
    }

    private void takeKeyboard() {
        if (presenter.ready().get()) {
            applyCss(); // a scroll pane takes what is in it into the window only when it is drawn
            layout();
            toLine();
        } else {
            startAgenda.requestFocus();
        }
    }

    private Node workspace() {
        return filling(styled(column("page notes-main", capture, growing(browse)), "group"));
    }

    private Node beside(boolean keys) {
        return keys ? new KeySheet(texts) : themes;
    }

    private Node ready(Node node) {
        node.setVisible(presenter.ready().get());
        node.setManaged(presenter.ready().get());
        return node;
    }

    private Node empty() {
        return column(
                "empty",
                styled(new Icon(Glyph.NOTES), "large accent"),
                words(texts.get("notes.empty"), "heading"),
                words(texts.get("notes.empty.text"), "prose"),
                startAgenda);
    }

    private void toLine() {
        capture.toLine();
    }

    private void reword(Note note) {
        presenter.capture().reword(note);
        capture.toLine();
    }

    /** The top right one. */
    public Action keep() {
        var line = presenter.capture().line();
        return Action.of(
                        "notes-keep",
                        texts.get("notes.keep"),
                        Glyph.CHECK,
                        () -> {
                            presenter.capture().keep();
                            toLine();
                        })
                .when(line.isNotEmpty().and(presenter.ready()));
    }

    public List<Action> actions() {
        var keys = presenter.keySheet();
        return List.of(
                Action.of(
                                "notes-keys",
                                texts.get("notes.keys"),
                                Glyph.KEYS,
                                () -> keys.set(!keys.get()))
                        .on("F1"),
                Action.of("notes-find", texts.get("notes.find"), Glyph.SEARCH, browse::toSearch)
                        .on("Shortcut+F"),
                Action.of("notes-line", texts.get("notes.toLine"), Glyph.NOTES, this::toLine)
                        .on("Shortcut+L"),
                Action.of("notes-theme", texts.get("notes.theme.add"), Glyph.THEMES, this::toTheme)
                        .on("Shortcut+T"));
    }

    private void toTheme() {
        presenter.keySheet().set(false);
        themes.toName();
    }

    /** What acts wherever the keyboard is on this screen. */
    private void takeKeys(KeyEvent event) {
        boolean did =
                event.isShortcutDown()
                        && !event.isAltDown()
                        && (event.isShiftDown()
                                ? withShift(event.getCode())
                                : withoutShift(event.getCode()));
        if (did) {
            event.consume();
        }
    }

    private boolean withoutShift(KeyCode code) {
        var line = presenter.capture();
        return switch (code) {
            case PLUS, ADD, EQUALS -> browse.hasKeyboard() ? browse.agree() : line.agree(1);
            case MINUS, SUBTRACT -> browse.hasKeyboard() ? browse.disagree() : line.disagree(1);
            case PAGE_DOWN -> did(() -> line.turnTable(1));
            case PAGE_UP -> did(() -> line.turnTable(-1));
            default -> code.isDigitKey() && theme(code);
        };
    }

    private boolean withShift(KeyCode code) {
        var line = presenter.capture();
        return switch (code) {
            case DIGIT1 -> line.claim();
            case SLASH, QUOTE -> line.question();
            case PLUS, EQUALS -> line.agree(1);
            case PAGE_DOWN -> did(() -> line.turnBlock(1));
            case PAGE_UP -> did(() -> line.turnBlock(-1));
            default ->
                    code.isLetterKey()
                            && Kind.of(code.getName().charAt(0))
                                    .map(kind -> did(() -> line.choose(kind)))
                                    .orElse(false);
        };
    }

    private boolean theme(KeyCode code) {
        int digit = code.getName().charAt(code.getName().length() - 1) - '0';
        presenter
                .themes()
                .on(digit)
                .ifPresent(
                        theme -> {
                            if (browse.hasKeyboard()) {
                                browse.theme(theme.id());
                            } else {
                                presenter.capture().theme(theme.id());
                            }
                        });
        return true;
    }

    private static boolean did(Runnable act) {
        act.run();
        return true;
    }
}
