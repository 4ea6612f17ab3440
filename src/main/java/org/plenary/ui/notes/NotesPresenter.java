package org.plenary.ui.notes;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.plenary.agenda.Template;
import org.plenary.desk.AgendaDesk;
import org.plenary.desk.NotesDesk;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.time.ZoneId;

/** The line, the notes there are, and their themes. */
public final class NotesPresenter {

    private final AgendaDesk agenda;
    private final Jobs jobs;
    private final ZoneId zone;
    private final CapturePresenter capture;
    private final BrowsePresenter browse;
    private final ThemesPresenter themes;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final BooleanProperty keySheet = new SimpleBooleanProperty();

    public NotesPresenter(NotesDesk notes, AgendaDesk agenda, Jobs jobs, Texts texts, ZoneId zone) {
        this.agenda = agenda;
        this.jobs = jobs;
        this.zone = zone;
        capture = new CapturePresenter(notes, agenda, jobs);
        browse = new BrowsePresenter(notes, capture, jobs, texts);
        themes = new ThemesPresenter(notes, jobs, texts);
    }

    public void refresh() {
        capture.refresh();
        themes.refresh();
        browse.refresh();
        ready.set(!capture.stretches().isEmpty());
    }

    /** Without an agenda there is nowhere to put a note. */
    void startAgenda() {
        jobs.save(() -> agenda.addTemplate(Template.named("half-day"), zone), _ -> {});
    }

    CapturePresenter capture() {
        return capture;
    }

    BrowsePresenter browse() {
        return browse;
    }

    ThemesPresenter themes() {
        return themes;
    }

    /** Whether there is a block to take notes in. */
    ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Whether the keys are shown, in the place of the themes: never over what is typed. */
    BooleanProperty keySheet() {
        return keySheet;
    }
}
