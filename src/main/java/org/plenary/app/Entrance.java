package org.plenary.app;

import javafx.geometry.Pos;

import org.jspecify.annotations.Nullable;
import org.plenary.desk.BackupFacts;
import org.plenary.desk.Founded;
import org.plenary.desk.OpenAssembly;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.keys.AskPresenter;
import org.plenary.ui.keys.ChangePresenter;
import org.plenary.ui.keys.ChangeSheet;
import org.plenary.ui.keys.Guard;
import org.plenary.ui.keys.OpeningSheet;
import org.plenary.ui.keys.ProtectionSheet;
import org.plenary.ui.keys.RecoveryPresenter;
import org.plenary.ui.keys.RecoveryView;
import org.plenary.ui.keys.RestoreSheet;
import org.plenary.ui.keys.UnlockSheet;
import org.plenary.ui.shell.Frame;
import org.plenary.ui.shell.Protection;
import org.plenary.ui.start.StartPresenter.Founding;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How people come into an assembly, and what they do about its password once they are in. */
final class Entrance {

    private final Wiring wiring;
    private final Texts texts;
    private final Frame frame;
    private final FilePicker files;
    private final Consumer<OpenAssembly> opened;
    private final Consumer<OpenAssembly> enter;

    /**
     * @param opened hears of an assembly that must be closed from now on, shown or not
     * @param enter shows it
     */
    Entrance(
            Wiring wiring,
            Frame frame,
            FilePicker files,
            Consumer<OpenAssembly> opened,
            Consumer<OpenAssembly> enter) {
        this.opened = opened;
        this.wiring = wiring;
        this.frame = frame;
        this.files = files;
        this.enter = enter;
        texts = wiring.texts();
    }

    /** Asks for the password if there is one. */
    void open(Path folder) {
        wiring.jobs()
                .start(
                        "job.opening",
                        _ -> wiring.tryToOpen(folder, null),
                        found -> found.ifPresentOrElse(this::enter, () -> ask(folder)));
    }

    private void ask(Path folder) {
        var presenter =
                new AskPresenter<OpenAssembly>(
                        (work, then, _) ->
                                wiring.jobs().start("job.unlocking", _ -> work.get(), then),
                        typed -> wiring.tryToOpen(folder, typed),
                        open -> {
                            frame.close();
                            enter(open);
                        });
        frame.open(new UnlockSheet(name(folder), presenter, texts, frame::close), Pos.CENTER);
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName()).replaceFirst("\\.plenary(-backup)?$", "");
    }

    /** What was found while opening is told over the assembly, which is open by then. */
    private void enter(OpenAssembly open) {
        enter.accept(open);
        var findings = open.findings();
        if (!findings.isEmpty()) {
            frame.open(new OpeningSheet(findings, texts, frame::close), Pos.CENTER);
        }
    }

    void found(Founding founding) {
        var password = founding.password();
        if (password == null) {
            wiring.jobs()
                    .start(
                            "job.founding",
                            _ -> wiring.found(founding.folder(), founding.assembly()),
                            this::enter);
            return;
        }
        wiring.jobs()
                .start(
                        "job.founding",
                        _ -> {
                            try {
                                return wiring.found(
                                        founding.folder(), founding.assembly(), password);
                            } finally {
                                Arrays.fill(password, '\0');
                            }
                        },
                        this::showWords);
    }

    /**
     * What is in a backup, or can be read of a folder that cannot be opened, then a new folder of
     * it, which is opened.
     */
    void restore(Path backup) {
        if (!wiring.folders().isProtectedBackup(backup)) {
            wiring.jobs()
                    .start(
                            "job.preview",
                            _ -> wiring.folders().preview(backup, null),
                            facts -> offer(facts, null));
            return;
        }
        var presenter =
                new AskPresenter<Previewed>(
                        (work, then, _) ->
                                wiring.jobs().start("job.preview", _ -> work.get(), then),
                        typed -> preview(backup, typed),
                        seen -> offer(seen.facts(), seen.password()));
        frame.open(new UnlockSheet(name(backup), presenter, texts, frame::close), Pos.CENTER);
    }

    @SuppressWarnings("ArrayRecordComponent") // text that can be overwritten
    private record Previewed(BackupFacts facts, char[] password) {}

    private Optional<Previewed> preview(Path backup, char[] typed) {
        return wiring.folders()
                .tryToPreview(backup, typed)
                .map(facts -> new Previewed(facts, typed.clone()));
    }

    private void offer(BackupFacts facts, char @Nullable [] password) {
        frame.open(
                new RestoreSheet(
                        facts,
                        wiring.zone(),
                        texts,
                        () ->
                                files.folder(texts.get("restore.choose"))
                                        .ifPresent(place -> restore(facts, place, password)),
                        () -> {
                            forget(password);
                            frame.close();
                        }),
                Pos.CENTER);
    }

    private void restore(BackupFacts facts, Path place, char @Nullable [] password) {
        frame.close();
        var folder =
                place.resolve(texts.get("restore.name", "backup", name(facts.file())) + ".plenary");
        wiring.jobs()
                .start(
                        "job.restoring",
                        _ -> {
                            try {
                                wiring.folders().restore(facts.file(), folder, password);
                                return wiring.tryToOpen(folder, password);
                            } finally {
                                forget(password);
                            }
                        },
                        restored -> restored.ifPresent(this::enter));
    }

    private static void forget(char @Nullable [] password) {
        if (password != null) {
            Arrays.fill(password, '\0');
        }
    }

    private void showWords(Founded founded) {
        var open = founded.assembly();
        opened.accept(open);
        showWords(open, founded.words(), () -> enter(open));
    }

    private void showWords(OpenAssembly open, List<String> words, Runnable goOn) {
        var presenter =
                new RecoveryPresenter(
                        words,
                        asked(words.size()),
                        file -> open.keys().writePage(words, file),
                        wiring.jobs(),
                        texts,
                        goOn);
        frame.show(new RecoveryView(presenter, texts, files));
    }

    /** Two of so many, so that nobody learns which ones to copy. */
    private static List<Integer> asked(int words) {
        return new SecureRandom().ints(0, words).distinct().limit(2).sorted().boxed().toList();
    }

    /**
     * @param back shows the assembly again
     */
    Protection protection(OpenAssembly open, Guard guard, Hall hall, Runnable back) {
        var lock =
                Action.of("lock", texts.get("lock.now"), Glyph.LOCK, guard::lock)
                        .on("Shortcut+Shift+L");
        if (open.keys().isTrainingCopy()) {
            return new Protection(true, hall.isOn(), List.of(lock, hall(open, hall)));
        }
        return new Protection(
                false,
                hall.isOn(),
                List.of(
                        lock,
                        hall(open, hall),
                        sheet("lock-after", "lock.after", () -> showLockAfter(guard)),
                        sheet("change-password", "change.password", () -> change(open)),
                        sheet("renew-recovery", "recovery.renew", () -> renew(open, back))));
    }

    /**
     * Whether personal data is kept off the screens of this computer.
     *
     * @param set shows the assembly again as it is then
     */
    record Hall(boolean isOn, Consumer<Boolean> set) {}

    /** Anybody may go in; out again only who knows the password. */
    private Action hall(OpenAssembly open, Hall hall) {
        if (!hall.isOn()) {
            return sheet("hall", "hall.on", () -> hall.set().accept(true));
        }
        return sheet(
                "hall",
                "hall.off",
                () -> {
                    if (open.keys().isTrainingCopy()) {
                        hall.set().accept(false);
                    } else {
                        askToLeave(open, hall);
                    }
                });
    }

    private void askToLeave(OpenAssembly open, Hall hall) {
        var presenter =
                new AskPresenter<Boolean>(
                        wiring.jobs()::save,
                        typed -> Optional.of(open.keys().opens(typed)).filter(yes -> yes),
                        _ -> {
                            frame.close();
                            hall.set().accept(false);
                        });
        frame.open(
                new UnlockSheet(open.assembly().current().name(), presenter, texts, frame::close),
                Pos.CENTER);
    }

    private Action sheet(String id, String name, Runnable show) {
        return Action.of("menu-" + id, texts.get(name), Glyph.LOCK, show);
    }

    private void showLockAfter(Guard guard) {
        frame.open(new ProtectionSheet(guard, texts, frame::close), Pos.CENTER);
    }

    private void change(OpenAssembly open) {
        var presenter =
                new ChangePresenter(
                        open.keys(),
                        wiring.jobs(),
                        () -> {
                            frame.close();
                            wiring.quiet().say(texts.get("change.password.done"));
                        });
        frame.open(new ChangeSheet(presenter, texts, frame::close), Pos.CENTER);
    }

    private void renew(OpenAssembly open, Runnable back) {
        var presenter =
                new AskPresenter<List<String>>(
                        wiring.jobs()::save,
                        typed -> open.keys().renewRecovery(typed),
                        words -> {
                            frame.close();
                            showWords(open, words, back);
                        });
        frame.open(
                new UnlockSheet(open.assembly().current().name(), presenter, texts, frame::close),
                Pos.CENTER);
    }
}
