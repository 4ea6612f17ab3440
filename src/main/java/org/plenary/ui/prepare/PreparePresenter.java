package org.plenary.ui.prepare;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.plenary.assembly.Assembly;
import org.plenary.assembly.Mandate;
import org.plenary.desk.AssemblyDesk;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

/** The assembly's description; leaving a field keeps it. */
public final class PreparePresenter {

    private final AssemblyDesk desk;
    private final Jobs jobs;
    private final Texts texts;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty question = new SimpleStringProperty("");
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty promise = new SimpleStringProperty("");
    private final ObjectProperty<Mandate> mandate = new SimpleObjectProperty<>(Mandate.ADVISORY);
    private Assembly read;

    public PreparePresenter(AssemblyDesk desk, Jobs jobs, Texts texts) {
        this.desk = desk;
        this.jobs = jobs;
        this.texts = texts;
        read = desk.current();
        name.set(read.name());
        question.set(read.question());
        host.set(read.host());
        promise.set(read.promise());
        mandate.set(read.mandate());
    }

    /** Takes over what was changed elsewhere, and leaves alone what is being typed. */
    public void refresh() {
        var now = desk.current();
        follow(name, read.name(), now.name());
        follow(question, read.question(), now.question());
        follow(host, read.host(), now.host());
        follow(promise, read.promise(), now.promise());
        if (mandate.get() == read.mandate()) {
            mandate.set(now.mandate());
        }
        read = now;
    }

    private static void follow(StringProperty field, String before, String now) {
        if (field.get().strip().equals(before) && !before.equals(now)) {
            field.set(now);
        }
    }

    /** Keeps what was changed, as one change. Without a name the one before stays. */
    public void keep() {
        var after =
                new Assembly(
                        name.get().isBlank() ? read.name() : name.get().strip(),
                        question.get().strip(),
                        host.get().strip(),
                        mandate.get(),
                        promise.get().strip(),
                        read.language());
        if (!after.equals(read)) {
            read = after;
            jobs.save(() -> desk.describe(after));
        }
    }

    StringProperty name() {
        return name;
    }

    StringProperty question() {
        return question;
    }

    StringProperty host() {
        return host;
    }

    StringProperty promise() {
        return promise;
    }

    ObjectProperty<Mandate> mandate() {
        return mandate;
    }

    /** Empty while nothing is wrong. */
    StringBinding nameWrong() {
        return Bindings.createStringBinding(
                () ->
                        name.get().isBlank()
                                ? texts.get("prepare.name.empty", "name", read.name())
                                : "",
                name);
    }
}
