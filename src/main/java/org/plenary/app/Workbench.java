package org.plenary.app;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.plenary.app.Entrance.Hall;
import org.plenary.desk.OpenAssembly;
import org.plenary.ui.keys.Guard;
import org.plenary.ui.problems.Problems.Cure;
import org.plenary.ui.shell.Frame;
import org.plenary.ui.shell.Navigation;
import org.plenary.ui.shell.Settings;
import org.plenary.ui.shell.Settings.Recent;
import org.plenary.ui.shell.Shell;
import org.plenary.ui.shell.ShellPresenter;
import org.plenary.ui.start.StartPresenter;
import org.plenary.ui.start.StartPresenter.Doors;
import org.plenary.ui.start.StartView;
import org.plenary.ui.theme.Theme;

import java.nio.file.Path;
import java.util.List;

/** The window: first the start screen, then an assembly, and back. */
public final class Workbench extends Application {

    /** What a folder is refused with of which a part can be read all the same. */
    private static final List<String> READABLE =
            List.of(
                    "journal.damaged",
                    "journal.short",
                    "journal.noEnd",
                    "journal.other",
                    "journal.mixed",
                    "folder.onlyBackups",
                    "folder.readonly",
                    "folder.unreadable");

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;

    private final Wiring wiring;
    private final Settings settings;
    private @Nullable Stage stage;
    private @Nullable Frame frame;
    private @Nullable Shell shell;
    private @Nullable OpenAssembly open;
    private @Nullable Guard guard;
    private @Nullable OpenAssembly followed;

    public Workbench() {
        this(Wiring.ofThisComputer());
    }

    public Workbench(Wiring wiring) {
        this.wiring = wiring;
        settings = new Settings(wiring.places().settings());
    }

    @Override
    public void start(Stage primary) {
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> wiring.problems().show(e));
        var made =
                new Frame(wiring.texts(), wiring.jobs(), wiring.problems(), settings, new Theme());
        stage = primary;
        frame = made;
        primary.setScene(new Scene(made, WIDTH, HEIGHT));
        primary.setMinWidth(640);
        primary.setMinHeight(480);
        offerWhatCanBeRead(entrance(primary, made));
        showStart(primary, made);
        primary.show();
    }

    private void showStart(Stage window, Frame into) {
        window.setTitle(wiring.texts().get("start.title"));
        var entrance = entrance(window, into);
        var presenter =
                new StartPresenter(
                        settings.recent(),
                        wiring.places().assemblies(),
                        new Doors(
                                entrance::open,
                                entrance::found,
                                this::exploreSample,
                                entrance::restore));
        into.show(new StartView(presenter, wiring.texts(), wiring.files(window)));
    }

    /** Of a folder that cannot be opened where it is. */
    private void offerWhatCanBeRead(Entrance entrance) {
        var cure =
                new Cure(
                        "restore.look",
                        problem ->
                                entrance.restore(
                                        Path.of(problem.arguments().getOrDefault("path", ""))));
        for (var key : READABLE) {
            wiring.problems().offer(key, cure);
        }
    }

    private Entrance entrance(Stage window, Frame into) {
        var files = wiring.files(window);
        return new Entrance(wiring, into, files, opened -> open = opened, this::show);
    }

    private void exploreSample(Path folder) {
        if (wiring.jobs().current().get() != null) {
            return; // one is being made
        }
        wiring.jobs().start("job.sample", progress -> wiring.sample(folder, progress), this::show);
    }

    private void show(OpenAssembly opened) {
        open = opened;
        var name = opened.assembly().current().name();
        settings.opened(new Recent(opened.folder().toAbsolutePath(), name));
        var navigation = new Navigation(settings.isHall() ? "agenda" : "prepare");
        var presenter =
                new ShellPresenter(
                        opened.assembly(),
                        opened.history(),
                        opened.backups(),
                        wiring.sections(opened, navigation, settings),
                        navigation,
                        wiring.jobs(),
                        wiring.texts(),
                        wiring.zone());
        presenter.follow(Platform::runLater);
        wiring.problems()
                .current()
                .addListener(
                        (_, _, trouble) -> {
                            if (trouble != null
                                    && trouble.problem().key().equals("journal.closed")) {
                                presenter.savingStopped();
                            }
                        });
        if (frame != null && stage != null) {
            stage.setTitle(wiring.texts().get("window.title", "name", name));
            show(opened, presenter, frame, stage);
        }
    }

    private void show(OpenAssembly opened, ShellPresenter presenter, Frame into, Stage window) {
        if (!opened.equals(followed)) {
            followed = opened;
            opened.onTrouble(wiring.problems()::show);
            opened.readAhead();
        }
        var watching = new Guard(opened.keys(), into, settings, wiring.jobs(), wiring.texts());
        var protection =
                entrance(window, into)
                        .protection(
                                opened,
                                watching,
                                new Hall(settings.isHall(), isHall -> hall(opened, isHall)),
                                () -> showAgain(into));
        var shown =
                new Shell(presenter, wiring.texts(), wiring.quiet(), into, protection, this::leave);
        into.show(shown);
        watching.begin();
        shell = shown;
        guard = watching;
        if (wiring.resumeRoom(opened, settings)) {
            window.toFront();
        }
    }

    /** The screens are made anew, so that nothing personal is left in any of them. */
    private void hall(OpenAssembly opened, boolean isHall) {
        settings.hall(isHall);
        if (shell != null) {
            shell.close();
        }
        if (guard != null) {
            guard.end();
        }
        show(opened);
    }

    private void showAgain(Frame into) {
        if (shell != null) {
            into.show(shell);
        }
    }

    /** Back to the start screen, when everything is saved. */
    private void leave() {
        var leaving = open;
        if (leaving == null || shell == null) {
            return;
        }
        shell.close();
        if (guard != null) {
            guard.end();
        }
        wiring.left();
        shell = null;
        open = null;
        wiring.jobs()
                .save(
                        () -> {
                            leaving.close();
                            return true;
                        },
                        _ -> {
                            if (frame != null && stage != null) {
                                showStart(stage, frame);
                            }
                        });
    }

    @Override
    public void stop() {
        if (shell != null) {
            shell.close();
        }
        wiring.left();
        wiring.finish();
        if (open != null) {
            open.close();
        }
    }
}
