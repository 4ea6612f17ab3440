package org.plenary.ui.start;

import static org.plenary.ui.controls.Layout.beside;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Choice;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.NewPassword;
import org.plenary.ui.controls.Prose;
import org.plenary.ui.controls.State;
import org.plenary.ui.shell.Settings.Recent;

import java.util.List;

/** New, open, recent. */
public final class StartView extends BorderPane {

    private final StartPresenter presenter;
    private final Texts texts;
    private final FilePicker files;
    private final TextField name = new TextField();
    private final NewPassword password;

    public StartView(StartPresenter presenter, Texts texts, FilePicker files) {
        this.presenter = presenter;
        this.texts = texts;
        this.files = files;
        password = new NewPassword("new-password", texts);
        presenter.acceptable().bind(password.acceptable());
        styled(this, "start");
        setTop(
                column(
                        "start-band",
                        line(texts.get("start.title"), "display"),
                        words(texts.get("start.purpose"), "")));
        presenter
                .founding()
                .subscribe(
                        founding ->
                                setCenter(
                                        scrolling(
                                                beside(
                                                        "start-body",
                                                        new double[] {1, 1},
                                                        founding ? form() : choices(),
                                                        founding ? entrance() : recent()))));
    }

    private Node choices() {
        var found =
                choice(
                        "start-new",
                        Glyph.ADD,
                        "start.new",
                        () -> {
                            presenter.founding().set(true);
                            applyCss(); // only now is the form part of the window
                            name.requestFocus();
                        });
        var open =
                choice(
                        "start-open",
                        Glyph.OPEN,
                        "start.open",
                        () ->
                                files.folder(texts.get("start.open.choose"))
                                        .ifPresent(presenter::open));
        var sample =
                choice("start-sample", Glyph.MEMBERS, "start.sample", presenter::exploreSample);
        var restore =
                choice(
                        "start-restore",
                        Glyph.IMPORT,
                        "start.restore",
                        () ->
                                files.open(
                                                texts.get("start.restore.choose"),
                                                List.of("plenary-backup"))
                                        .ifPresent(presenter::restore));
        return column("group", found, open, sample, restore);
    }

    private Node choice(String id, Glyph glyph, String key, Runnable run) {
        var icon = styled(new Icon(glyph), "large");
        return new Choice(id, icon, texts.get(key), texts.get(key + ".detail"), run);
    }

    private Node form() {
        name.setId("new-name");
        name.textProperty().bindBidirectional(presenter.name());
        name.setOnAction(_ -> found());

        var question = new Prose("new-question", 3);
        question.textProperty().bindBidirectional(presenter.question());

        var host = new TextField();
        host.setId("new-host");
        host.textProperty().bindBidirectional(presenter.host());

        return column(
                "card group",
                words(texts.get("start.new"), "heading"),
                new Field(texts.get("start.name"), name, texts.get("start.name.help")),
                new Field(texts.get("start.question"), question, texts.get("start.question.help")),
                new Field(texts.get("start.host"), host, texts.get("start.host.help")));
    }

    /** Who can open it, where it will be, and founding it. */
    private Node entrance() {
        var found = styled(new Button(texts.get("start.found")), "accent");
        found.setId("new-found");
        found.disableProperty().bind(presenter.canFound().not());
        found.setOnAction(_ -> found());
        var back = styled(new Button(texts.get("start.back")), "flat");
        back.setId("new-back");
        back.setCancelButton(true);
        back.setOnAction(_ -> presenter.founding().set(false));

        return column("card group", protection(), place(), row("row", found, back));
    }

    private void found() {
        if (presenter.canFound().get()) {
            presenter.found(password::secret);
            password.forget();
        }
    }

    private Node protection() {
        var group = new ToggleGroup();
        var protect = radio("new-protected", "start.protected", group);
        var training = radio("new-training", "start.training", group);
        group.selectToggle(presenter.training().get() ? training : protect);
        presenter.training().bind(training.selectedProperty());
        password.visibleProperty().bind(protect.selectedProperty());
        password.managedProperty().bind(protect.selectedProperty());
        var open = State.LOOK.notice(texts.get("start.training.notice"));
        open.visibleProperty().bind(training.selectedProperty());
        open.managedProperty().bind(training.selectedProperty());
        return column(
                "near",
                words(texts.get("start.protection"), "heading"),
                protect,
                training,
                password,
                open);
    }

    private RadioButton radio(String id, String key, ToggleGroup group) {
        var radio = new RadioButton(texts.get(key));
        radio.setId(id);
        radio.setWrapText(true);
        radio.setToggleGroup(group);
        return radio;
    }

    private Node place() {
        var where = words("", "muted small");
        where.setId("new-place");
        presenter
                .folder()
                .subscribe(folder -> where.setText(texts.get("start.place", "path", folder)));
        var other = styled(new Button(texts.get("start.place.other")), "flat link");
        other.setId("new-other-place");
        other.setOnAction(
                _ -> files.folder(texts.get("start.place.choose")).ifPresent(presenter::putInto));
        other.setMinWidth(Region.USE_PREF_SIZE);
        return row("row", growing(where), other);
    }

    private Node recent() {
        var list = column("near", words(texts.get("start.recent"), "heading"));
        for (var known : presenter.recent()) {
            list.getChildren().add(recent(known));
        }
        if (presenter.recent().isEmpty()) {
            list.getChildren().add(words(texts.get("start.recent.none"), "prose muted"));
        }
        return list;
    }

    private Node recent(Recent known) {
        var place = known.folder().toAbsolutePath().getParent();
        var choice =
                new Choice(
                        "recent-" + presenter.recent().indexOf(known),
                        new Icon(Glyph.RECENT),
                        known.name(),
                        place == null
                                ? ""
                                : texts.get("start.recent.in", "folder", place.getFileName()),
                        () -> presenter.open(known.folder()));
        Tooltip.install(choice, new Tooltip(known.folder().toString()));
        return choice;
    }
}
