package org.plenary.app;

import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.Progress;
import org.plenary.desk.FolderDesk;
import org.plenary.desk.Founded;
import org.plenary.desk.OpenAssembly;
import org.plenary.desk.SampleDesk;
import org.plenary.members.FeatureValue;
import org.plenary.sortition.Target;
import org.plenary.texts.Texts;
import org.plenary.ui.agenda.AgendaPresenter;
import org.plenary.ui.agenda.AgendaView;
import org.plenary.ui.agenda.RoomFacts;
import org.plenary.ui.agenda.RoomWindow;
import org.plenary.ui.agenda.RunPresenter;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Layout;
import org.plenary.ui.controls.Leaves;
import org.plenary.ui.controls.NativeFilePicker;
import org.plenary.ui.draw.CallsPresenter;
import org.plenary.ui.draw.DrawPresenter;
import org.plenary.ui.draw.DrawScreen;
import org.plenary.ui.draw.VacanciesPresenter;
import org.plenary.ui.jobs.Jobs;
import org.plenary.ui.members.MembersScreen;
import org.plenary.ui.members.RegisterPresenter;
import org.plenary.ui.members.RepliesPresenter;
import org.plenary.ui.notes.NotesPresenter;
import org.plenary.ui.notes.NotesView;
import org.plenary.ui.prepare.PreparePresenter;
import org.plenary.ui.prepare.PrepareView;
import org.plenary.ui.privacy.PrivacyPresenter;
import org.plenary.ui.privacy.PrivacyView;
import org.plenary.ui.problems.Problems;
import org.plenary.ui.recommendations.DissentPresenter;
import org.plenary.ui.recommendations.LinksPresenter;
import org.plenary.ui.recommendations.RecommendationsPresenter;
import org.plenary.ui.recommendations.RecommendationsView;
import org.plenary.ui.recommendations.VotePresenter;
import org.plenary.ui.record.BackupsPresenter;
import org.plenary.ui.record.BackupsView;
import org.plenary.ui.record.LogPresenter;
import org.plenary.ui.record.LogView;
import org.plenary.ui.report.ReportPresenter;
import org.plenary.ui.report.ReportView;
import org.plenary.ui.seating.MorningPresenter;
import org.plenary.ui.seating.SeatingPresenter;
import org.plenary.ui.seating.SeatingScreen;
import org.plenary.ui.shell.Navigation;
import org.plenary.ui.shell.QuietLine;
import org.plenary.ui.shell.Screen;
import org.plenary.ui.shell.Section;
import org.plenary.ui.shell.Settings;
import org.plenary.ui.shell.StageState;
import org.plenary.ui.theme.Theme;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The one place that says {@code new} to services. */
public final class Wiring {

    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    private final Places places;
    private final Clock clock;
    private final FolderDesk folders;
    private final ZoneId zone;
    private final Function<Window, FilePicker> files;
    private final Texts texts = new Texts("en");
    private final ExecutorService work = lane("work");
    private final ExecutorService saving = lane("saving");
    private final Problems problems = new Problems(Platform::runLater);
    private final Jobs jobs = new Jobs(work, saving, Platform::runLater, problems);
    private final QuietLine quiet = new QuietLine();
    private @Nullable RoomWindow room;
    private @Nullable RunPresenter run;

    public Wiring(
            Places places,
            Clock clock,
            FolderDesk folders,
            ZoneId zone,
            Function<Window, FilePicker> files) {
        this.places = places;
        this.clock = clock;
        this.folders = folders;
        this.zone = zone;
        this.files = files;
    }

    static Wiring ofThisComputer() {
        var places = Places.ofThisComputer();
        var clock = Clock.system(ZoneId.systemDefault());
        return new Wiring(
                places,
                clock,
                new FolderDesk(clock),
                ZoneId.systemDefault(),
                window -> new NativeFilePicker(window, places.assemblies()));
    }

    private static ExecutorService lane(String name) {
        return Executors.newSingleThreadExecutor(
                task -> Thread.ofPlatform().name("plenary-" + name).daemon().unstarted(task));
    }

    Optional<OpenAssembly> tryToOpen(Path folder, char @Nullable [] typed) {
        return folders.tryToOpen(folder, typed);
    }

    FolderDesk folders() {
        return folders;
    }

    Founded found(Path folder, Assembly assembly, char[] password) {
        return folders.found(folder, assembly, password);
    }

    OpenAssembly found(Path folder, Assembly assembly) {
        return folders.found(folder, assembly);
    }

    OpenAssembly sample(Path folder, Progress progress) {
        return new SampleDesk(folders).explore(folder, progress);
    }

    /**
     * The stages in the order of the rail. A stage that is not built is not here.
     *
     * @param settings whether this is the hall, where whatever shows personal data is left out
     */
    List<Section> sections(OpenAssembly open, Navigation navigation, Settings settings) {
        boolean isHall = settings.isHall();
        var all =
                List.of(
                        new Section(
                                "prepare",
                                Glyph.PREPARE,
                                () -> prepared(open),
                                () -> prepare(open, isHall)),
                        new Section(
                                "members",
                                Glyph.MEMBERS,
                                () -> registered(open),
                                () -> members(open, isHall)),
                        new Section("draw", Glyph.DRAW, () -> drawn(open), () -> draw(open)),
                        new Section(
                                "agenda",
                                Glyph.AGENDA,
                                () -> planned(open),
                                () -> agenda(open, settings)),
                        new Section(
                                "seating",
                                Glyph.SEATING,
                                () -> seated(open),
                                () -> seating(open, isHall)),
                        new Section("notes", Glyph.NOTES, () -> StageState.OPEN, () -> notes(open)),
                        new Section(
                                "recommendations",
                                Glyph.RECOMMENDATIONS,
                                () -> StageState.OPEN,
                                () -> recommendations(open)),
                        new Section(
                                "report", Glyph.REPORT, () -> StageState.OPEN, () -> report(open)));
        return isHall
                ? all.stream().filter(section -> !section.key().equals("draw")).toList()
                : all;
    }

    private static StageState registered(OpenAssembly open) {
        return StageState.doneWhen(open.members().kept().isPresent());
    }

    private Screen members(OpenAssembly open, boolean isHall) {
        var replies = new RepliesPresenter(open.members(), () -> known(open), jobs, texts);
        var register =
                new RegisterPresenter(open.members(), () -> open.agenda().current(), jobs, texts);
        var screen = new MembersScreen(replies, register, texts, this::files);
        return isHall ? screen.inTheHall() : screen.screen();
    }

    private static StageState drawn(OpenAssembly open) {
        return StageState.doneWhen(!open.members().register().isEmpty());
    }

    private Screen draw(OpenAssembly open) {
        var presenter = new DrawPresenter(open.draw(), jobs, problems, texts);
        var calls = new CallsPresenter(open.confirmation(), jobs, texts, zone);
        var vacancies =
                new VacanciesPresenter(open.vacancies(), open.draw(), jobs, problems, texts);
        return new DrawScreen(presenter, calls, vacancies, texts, this::files).screen();
    }

    private static StageState seated(OpenAssembly open) {
        return StageState.doneWhen(!open.seating().plan().rounds().isEmpty());
    }

    private Screen seating(OpenAssembly open, boolean isHall) {
        var presenter = new SeatingPresenter(open.seating(), open.paper(), jobs, texts, isHall);
        var morning =
                new MorningPresenter(
                        open.morning(), open.paper(), open.dayPack(), jobs, texts, clock);
        return new SeatingScreen(presenter, morning, texts, this::files).screen();
    }

    /** The values the targets name; none while there are no targets. */
    private static List<FeatureValue> known(OpenAssembly open) {
        return open.draw()
                .settings()
                .map(settings -> settings.targets().targets().stream().map(Target::value).toList())
                .orElse(List.of());
    }

    private Screen report(OpenAssembly open) {
        var presenter = new ReportPresenter(open.report(), jobs, texts);
        var view = new ReportView(presenter, texts);
        var write =
                Action.of(
                        "report-write",
                        texts.get("report.screen.write"),
                        Glyph.EXPORT,
                        () ->
                                presenter.write(
                                        files(view.getScene().getWindow())
                                                .folder(texts.get("report.screen.folder"))));
        return Screen.of(view, presenter::refresh).primary(write);
    }

    private static StageState prepared(OpenAssembly open) {
        var assembly = open.assembly().current();
        return StageState.doneWhen(
                !assembly.question().isBlank()
                        && !assembly.host().isBlank()
                        && !assembly.promise().isBlank());
    }

    private Screen prepare(OpenAssembly open, boolean isHall) {
        var presenter = new PreparePresenter(open.assembly(), jobs, texts);
        var log = new LogPresenter(open.log(), jobs, texts, zone);
        var backups = new BackupsPresenter(open.backups(), open.handover(), jobs, texts, zone);
        var privacy = new PrivacyPresenter(open.privacy(), open.confirmation(), jobs, texts);
        var leaves = new Leaves();
        leaves.with("leaf-remit", word("leaf.remit"), ALWAYS, new PrepareView(presenter, texts));
        if (!isHall) {
            var page = Layout.filling(new LogView(log, texts, this::files));
            leaves.with("leaf-log", word("leaf.log"), ALWAYS, page);
        }
        leaves.with(
                "leaf-backups",
                word("leaf.backups"),
                ALWAYS,
                Layout.filling(new BackupsView(backups, texts, this::files)));
        if (!isHall) {
            var page = Layout.filling(new PrivacyView(privacy, texts, this::files));
            leaves.with("leaf-privacy", word("leaf.privacy"), ALWAYS, page);
        }
        leaves.shown().subscribe(leaf -> refresh(leaf, log, backups, privacy));
        return Screen.of(
                        leaves,
                        () -> {
                            presenter.refresh();
                            refresh(leaves.shown().get(), log, backups, privacy);
                        })
                .leaving(presenter::keep);
    }

    private static void refresh(
            String leaf, LogPresenter log, BackupsPresenter backups, PrivacyPresenter privacy) {
        switch (leaf) {
            case "leaf-log" -> log.refresh();
            case "leaf-backups" -> backups.refresh();
            case "leaf-privacy" -> privacy.refresh();
            default -> {}
        }
    }

    private ObservableStringValue word(String key) {
        return new SimpleStringProperty(texts.get(key));
    }

    private static StageState planned(OpenAssembly open) {
        return StageState.doneWhen(!open.agenda().current().days().isEmpty());
    }

    private Screen agenda(OpenAssembly open, Settings settings) {
        var presenter =
                new AgendaPresenter(
                        open.agenda(),
                        () -> open.seating().plan().rounds(),
                        jobs,
                        texts,
                        zone,
                        LocalDate.now(clock.withZone(zone)),
                        quiet::say);
        var run = run(open);
        var view =
                new AgendaView(
                        presenter, run, texts, this::files, () -> room(open, settings).open());
        return Screen.of(
                        view,
                        () -> {
                            presenter.refresh();
                            run.refresh();
                        })
                .primary(view.add())
                .with(view.actions().toArray(Action[]::new))
                .leaving(presenter::keep)
                .finding(view::find);
    }

    private RunPresenter run(OpenAssembly open) {
        var there = run;
        if (there == null) {
            var made =
                    new RunPresenter(
                            open.agenda(), jobs, texts, clock, () -> room(open), quiet::say);
            open.history().onChange(_ -> Platform.runLater(() -> whileRoomIsOpen(made::refresh)));
            there = made;
            run = made;
        }
        return there;
    }

    private RoomWindow room(OpenAssembly open, Settings settings) {
        if (room == null) {
            room = new RoomWindow(run(open), texts, new Theme(), settings, open.folder());
        }
        return room;
    }

    private static RoomFacts room(OpenAssembly open) {
        var parts = open.seating().arrangement().rules().subAssemblies();
        return new RoomFacts(open.seating().plan(), parts, themes(open));
    }

    /** Those the theme team accepted: what somebody proposed is not on the wall yet. */
    private static List<String> themes(OpenAssembly open) {
        return open.notes().themes().stream()
                .filter(theme -> !theme.proposed())
                .map(theme -> theme.name())
                .toList();
    }

    /** Whether the room's screen was up when the program ended, and is again. */
    boolean resumeRoom(OpenAssembly open, Settings settings) {
        boolean wasUp = settings.room().equals(Optional.of(open.folder().toAbsolutePath()));
        if (wasUp) {
            run(open).refresh();
            room(open, settings).open();
        }
        return wasUp;
    }

    private void whileRoomIsOpen(Runnable refresh) {
        if (room != null && room.isOpen()) {
            refresh.run();
        }
    }

    /** What was shown of an assembly outside the window goes with it. */
    void left() {
        if (room != null) {
            room.close();
            room = null;
        }
        run = null;
    }

    private Screen notes(OpenAssembly open) {
        var presenter = new NotesPresenter(open.notes(), open.agenda(), jobs, texts, zone);
        var view = new NotesView(presenter, texts);
        return Screen.of(view, presenter::refresh)
                .primary(view.keep())
                .with(view.actions().toArray(Action[]::new));
    }

    private Screen recommendations(OpenAssembly open) {
        var presenter = new RecommendationsPresenter(open.decisions(), jobs, texts);
        var links = new LinksPresenter(open.decisions(), open.notes(), presenter, jobs, texts);
        var vote = new VotePresenter(open.decisions(), open.agenda(), presenter, jobs, texts);
        var dissent = new DissentPresenter(open.decisions(), presenter, jobs, texts);
        var view = new RecommendationsView(presenter, links, vote, dissent, texts);
        return Screen.of(
                        view,
                        () -> {
                            presenter.refresh();
                            links.refresh();
                            vote.refresh();
                        })
                .primary(view.draft())
                .with(view.actions().toArray(Action[]::new))
                .leaving(presenter::keep)
                .finding(view::find);
    }

    /** Waits for what is still being saved. */
    void finish() {
        work.shutdownNow();
        saving.shutdown();
        try {
            if (!saving.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a change could not be saved within 30 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Places places() {
        return places;
    }

    ZoneId zone() {
        return zone;
    }

    /** Over whatever window is open; there is one. */
    private FilePicker files() {
        return files(Window.getWindows().getFirst());
    }

    FilePicker files(Window window) {
        return files.apply(window);
    }

    Texts texts() {
        return texts;
    }

    Problems problems() {
        return problems;
    }

    Jobs jobs() {
        return jobs;
    }

    QuietLine quiet() {
        return quiet;
    }
}
