package org.plenary.ui.agenda;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Finding;
import org.plenary.agenda.Template;
import org.plenary.texts.Texts;
import org.plenary.ui.agenda.AgendaRow.OfBlock;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Leaves;
import org.plenary.ui.shell.Hit;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** On the left all days with their blocks; on the right what is open, and what the checks found. */
public final class AgendaView extends BorderPane {

    private static final int MOST_HITS = 10;
    private static final int STEP = 5;

    private final AgendaPresenter presenter;
    private final Texts texts;
    private final ListView<AgendaRow> list = new ListView<>();
    private final Leaves leaves = new Leaves();
    private final Carrying carrying;
    private final Node templates;
    private final Node main;
    private final BlockView block;
    private final RunView running;
    private final Runnable room;
    private final Supplier<FilePicker> files;
    private boolean following;

    public AgendaView(
            AgendaPresenter presenter,
            RunPresenter run,
            Texts texts,
            Supplier<FilePicker> files,
            Runnable room) {
        this.presenter = presenter;
        this.room = room;
        this.files = files;
        this.texts = texts;
        carrying = new Carrying(presenter);
        templates = scrolling(new TemplatesView(presenter, texts, this::takeTemplate));
        running = new RunView(run, texts, showRoom());
        block = new BlockView(presenter, texts, duplicate(), remove());
        leaves.with(
                        "agenda-leaf-open",
                        openName(),
                        Bindings.createBooleanBinding(() -> true),
                        open())
                .with(
                        "agenda-leaf-checks",
                        checksName(),
                        Bindings.createBooleanBinding(() -> true),
                        new ChecksView(presenter, texts, this::lead))
                .with(
                        "agenda-leaf-run",
                        Bindings.createStringBinding(() -> texts.get("agenda.leaf.run")),
                        Bindings.createBooleanBinding(() -> true),
                        scrolling(column("page", running)))
                .with(
                        "agenda-leaf-template",
                        Bindings.createStringBinding(() -> texts.get("template.leaf")),
                        Bindings.createBooleanBinding(() -> true),
                        scrolling(new TemplateView(presenter.template(), texts, files)));
        main = main();
        presenter.rows().addListener((ListChangeListener<AgendaRow>) _ -> show());
        presenter.chosen().subscribe(this::select);
        show();
    }

    private StringBinding openName() {
        return Bindings.createStringBinding(
                () ->
                        texts.get(
                                presenter.chosen().get() instanceof OfBlock
                                        ? "agenda.leaf.block"
                                        : "agenda.leaf.day"),
                presenter.chosen());
    }

    private StringBinding checksName() {
        return Bindings.createStringBinding(
                () -> texts.get("agenda.checks", "n", presenter.findings().size()),
                presenter.findings());
    }

    private Node open() {
        var day = new DayView(presenter, texts, remove());
        presenter
                .chosen()
                .subscribe(
                        row -> {
                            boolean ofBlock = row instanceof OfBlock;
                            block.setVisible(ofBlock);
                            block.setManaged(ofBlock);
                            day.setVisible(!ofBlock);
                            day.setManaged(!ofBlock);
                        });
        return scrolling(styled(new VBox(block, day), "page"));
    }

    private Node main() {
        list.setId("agenda-list");
        list.setItems(presenter.rows());
        list.setAccessibleText(texts.get("agenda.list"));
        list.setCellFactory(_ -> new RowCell(presenter, texts, carrying));
        styled(list, "agenda-list");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::type);
        list.addEventFilter(MouseDragEvent.MOUSE_DRAG_OVER, this::scrollWhileCarrying);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, row) -> {
                            if (row != null && !following) {
                                presenter.open(row);
                            }
                        });
        presenter
                .rows()
                .addListener((ListChangeListener<AgendaRow>) _ -> select(presenter.chosen().get()));
        var preview = words("", "strong");
        preview.setId("agenda-preview");
        preview.textProperty().bind(presenter.preview());
        preview.visibleProperty().bind(presenter.preview().isNotEmpty());
        preview.managedProperty().bind(preview.visibleProperty());
        var hint = words(texts.get("agenda.hint"), "muted small agenda-hint");
        hint.visibleProperty().bind(preview.visibleProperty().not());
        hint.managedProperty().bind(hint.visibleProperty());
        return column("agenda-main", growing(list), adding(), preview, hint);
    }

    private Node adding() {
        var more = new MenuButton(texts.get("agenda.more"));
        more.setId("agenda-more");
        fill(more);
        presenter.templates().addListener((ListChangeListener<Template>) _ -> fill(more));
        var calendar = new MenuButton(texts.get("agenda.calendar"));
        calendar.setId("agenda-calendar");
        calendar.getItems().addAll(calendar("everything", false), calendar("open", true));
        return wrapping(more, calendar);
    }

    private void fill(MenuButton more) {
        var day = new MenuItem(texts.get("agenda.day.add"));
        day.setId("agenda-add-day");
        day.setOnAction(_ -> presenter.addDay());
        more.getItems().setAll(day, new SeparatorMenuItem());
        for (var template : presenter.templates()) {
            var item = new MenuItem(template.name());
            item.setOnAction(_ -> presenter.begin(template));
            more.getItems().add(item);
        }
        for (var unreadable : presenter.unreadable()) {
            var item = new MenuItem(texts.title(unreadable));
            item.setDisable(true);
            more.getItems().add(item);
        }
        var take = new MenuItem(texts.get("template.take"));
        take.setOnAction(_ -> takeTemplate());
        more.getItems().add(take);
    }

    private void takeTemplate() {
        files.get()
                .open(texts.get("template.take"), List.of("txt"))
                .ifPresent(presenter::takeTemplate);
    }

    private MenuItem calendar(String what, boolean publicOnly) {
        var item = new MenuItem(texts.get("agenda.calendar." + what));
        item.setId("agenda-calendar-" + what);
        item.setOnAction(
                _ ->
                        files.get()
                                .save(item.getText(), texts.get("agenda.calendar.name") + ".ics")
                                .ifPresent(file -> presenter.writeCalendar(publicOnly, file)));
        return item;
    }

    private void show() {
        boolean any = !presenter.rows().isEmpty();
        setCenter(any ? main : templates);
        setRight(any ? styled(leaves, "agenda-side") : null);
    }

    private void select(@Nullable AgendaRow open) {
        following = true;
        int at = -1;
        for (int i = 0; open != null && i < list.getItems().size(); i++) {
            if (list.getItems().get(i).key().equals(open.key())) {
                at = i;
            }
        }
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (at != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().clearAndSelect(at);
            list.getFocusModel().focus(at);
            list.scrollTo(Math.max(0, at - 1));
        }
        following = false;
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        if (event.isAltDown()) {
            switch (event.getCode()) {
                case UP -> presenter.move(-1);
                case DOWN -> presenter.move(1);
                default -> {
                    return;
                }
            }
        } else {
            switch (event.getCode()) {
                case DELETE -> presenter.remove();
                case ENTER -> toFields();
                case ESCAPE -> carrying.end();
                default -> {
                    return;
                }
            }
        }
        event.consume();
    }

    private void type(KeyEvent event) {
        switch (event.getCharacter()) {
            case "+" -> presenter.lengthen(STEP);
            case "-" -> presenter.lengthen(-STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Near an edge the list moves under what is carried. */
    private void scrollWhileCarrying(MouseDragEvent event) {
        if (!carrying.isUnderWay()) {
            return;
        }
        double edge = 28;
        var flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
        double y = list.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        if (flow != null && y < edge) {
            flow.scrollPixels(-edge / 2);
        } else if (flow != null && y > list.getHeight() - edge) {
            flow.scrollPixels(edge / 2);
        }
    }

    private void toFields() {
        leaves.show("agenda-leaf-open");
        if (presenter.chosen().get() instanceof OfBlock) {
            block.toTitle();
        } else {
            lookup("#agenda-day-title").requestFocus();
        }
    }

    private void lead(Finding finding) {
        presenter.lead(finding);
        leaves.show("agenda-leaf-open");
        list.requestFocus();
    }

    private BooleanBinding there() {
        return Bindings.isNotEmpty(presenter.rows());
    }

    private BooleanBinding onBlock() {
        return Bindings.createBooleanBinding(
                () -> presenter.chosen().get() instanceof OfBlock, presenter.chosen());
    }

    /** The top right one. */
    public Action add() {
        return Action.of("agenda-add", texts.get("agenda.block.add"), Glyph.ADD, this::addBlock)
                .on("Shortcut+N")
                .when(there());
    }

    private void addBlock() {
        leaves.show("agenda-leaf-open");
        presenter.addBlock(block::toTitle);
    }

    private Action duplicate() {
        return Action.of(
                        "agenda-duplicate",
                        texts.get("agenda.block.duplicate"),
                        Glyph.ADD,
                        presenter::duplicate)
                .on("Shortcut+D")
                .when(onBlock());
    }

    private Action remove() {
        var name =
                Bindings.createStringBinding(
                        () ->
                                texts.get(
                                        presenter.chosen().get() instanceof OfBlock
                                                ? "agenda.block.remove"
                                                : "agenda.day.remove"),
                        presenter.chosen());
        return Action.of("agenda-remove", "", Glyph.REMOVE, presenter::remove)
                .named(name)
                .when(there());
    }

    private Action showRoom() {
        return Action.of("agenda-room", texts.get("agenda.room"), Glyph.EXPORT, room)
                .on("Shortcut+R")
                .when(there());
    }

    public List<Action> actions() {
        return List.of(
                duplicate(),
                remove(),
                showRoom(),
                running.goOn(),
                Action.of(
                                "agenda-to-run",
                                texts.get("agenda.leaf.run"),
                                Glyph.RECENT,
                                () -> leaves.show("agenda-leaf-run"))
                        .on("Shortcut+J")
                        .when(there()),
                Action.of(
                                "agenda-new-day",
                                texts.get("agenda.day.add"),
                                Glyph.AGENDA,
                                presenter::addDay)
                        .on("Shortcut+Shift+N"),
                Action.of(
                                "agenda-to-list",
                                texts.get("agenda.list"),
                                Glyph.AGENDA,
                                list::requestFocus)
                        .on("Shortcut+L")
                        .when(there()),
                Action.of(
                                "agenda-to-checks",
                                texts.get("agenda.checks.list"),
                                Glyph.LOOK,
                                () -> {
                                    leaves.show("agenda-leaf-checks");
                                    leaves.lookup("#agenda-checks").requestFocus();
                                })
                        .on("Shortcut+E")
                        .when(there()));
    }

    /** Blocks by their title, for Search or run. */
    public List<Hit> find(String typed) {
        var words = typed.toLowerCase(Locale.ROOT);
        return presenter.rows().stream()
                .filter(OfBlock.class::isInstance)
                .map(OfBlock.class::cast)
                .filter(of -> of.block().title().toLowerCase(Locale.ROOT).contains(words))
                .limit(MOST_HITS)
                .map(
                        of ->
                                new Hit(
                                        Glyph.AGENDA,
                                        of.block().title(),
                                        of.day().title(),
                                        () -> presenter.open(of)))
                .toList();
    }
}
