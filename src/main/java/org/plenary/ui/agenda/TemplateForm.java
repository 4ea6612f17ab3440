package org.plenary.ui.agenda;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import org.plenary.agenda.LiveBlock;
import org.plenary.agenda.Template;
import org.plenary.desk.AgendaDesk;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * An agenda on its way to be a template: what it is called, what it is for and what was learnt. Who
 * comes back to a template of their own finds what they wrote.
 */
final class TemplateForm {

    private final AgendaDesk desk;
    private final Jobs jobs;
    private final Texts texts;
    private final ObservableList<Template> templates;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty purpose = new SimpleStringProperty("");
    private final StringProperty lessons = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    TemplateForm(AgendaDesk desk, Jobs jobs, Texts texts, ObservableList<Template> templates) {
        this.desk = desk;
        this.jobs = jobs;
        this.texts = texts;
        this.templates = templates;
        name.subscribe(typed -> find(typed.strip()));
    }

    private void find(String typed) {
        said.set("");
        if (purpose.get().isBlank() && lessons.get().isBlank()) {
            templates.stream()
                    .filter(own -> own.isOwn() && own.name().equals(typed))
                    .findFirst()
                    .ifPresent(this::follow);
        }
    }

    /** What was learnt so far goes on with whoever starts from it. */
    void follow(Template template) {
        purpose.set(template.purpose());
        lessons.set(String.join("\n", template.lessons()));
        if (template.isOwn()) {
            name.set(template.name());
        }
    }

    /** Adds what the clock found on the days that were held. */
    void askTheClock() {
        var lines = new LinkedHashSet<>(lines());
        int before = lines.size();
        desk.surprises().forEach(block -> lines.add(lesson(block)));
        lessons.set(String.join("\n", lines));
        said.set(
                texts.get(
                        lines.size() == before ? "template.clock.none" : "template.clock.added",
                        "n",
                        lines.size() - before));
    }

    private String lesson(LiveBlock live) {
        return texts.get(
                "template.lesson",
                "title",
                live.block().title(),
                "took",
                live.took().toMinutes(),
                "planned",
                live.block().minutes(),
                "year",
                Integer.toString(live.start().getYear()));
    }

    private List<String> lines() {
        return lessons.get().lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** Where it is offered to every assembly beside this one. */
    Path usualFile() {
        return desk.templateFile(name.get());
    }

    void save(Path file) {
        var called = name.get().strip();
        var goal = purpose.get().strip();
        var learnt = lines();
        jobs.save(
                () -> {
                    desk.saveTemplate(called, goal, learnt, file);
                    return desk.templates();
                },
                there -> {
                    templates.setAll(there);
                    said.set(texts.get("template.saved", "file", file.getFileName()));
                });
    }

    StringProperty name() {
        return name;
    }

    StringProperty purpose() {
        return purpose;
    }

    StringProperty lessons() {
        return lessons;
    }

    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }
}
