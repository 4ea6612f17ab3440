package org.plenary.ui.agenda;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
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
    private final Runnable changed;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty purpose = new SimpleStringProperty("");
    private final StringProperty lessons = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private @Nullable Template followed;

    /**
     * @param templates those that are offered
     * @param changed when there is another one
     */
    TemplateForm(
            AgendaDesk desk,
            Jobs jobs,
            Texts texts,
            ObservableList<Template> templates,
            Runnable changed) {
        this.desk = desk;
        this.jobs = jobs;
        this.texts = texts;
        this.templates = templates;
        this.changed = changed;
        name.subscribe(typed -> find(typed.strip()));
    }

    private void find(String typed) {
        said.set("");
        if (goesOnWith().isEmpty()) {
            templates.stream()
                    .filter(own -> own.isOwn() && own.name().equals(typed))
                    .findFirst()
                    .ifPresent(this::follow);
        }
    }

    /** One's own template that saving replaces, if it is called so still; empty for none. */
    private String goesOnWith() {
        return followed != null && followed.isOwn() ? followed.name() : "";
    }

    /**
     * What was learnt so far goes on with whoever starts from it. What somebody has begun to write
     * stays.
     */
    void follow(Template template) {
        if (!isUntouched()) {
            return;
        }
        boolean named = !name.get().isBlank() && !name.get().strip().equals(goesOnWith());
        followed = template;
        purpose.set(template.purpose());
        lessons.set(String.join("\n", template.lessons()));
        if (template.isOwn() && !named) {
            name.set(template.name());
        }
    }

    private boolean isUntouched() {
        var goal = followed == null ? "" : followed.purpose();
        var learnt = followed == null ? List.<String>of() : followed.lessons();
        return purpose.get().strip().equals(goal.strip())
                && lines().equals(lines(String.join("\n", learnt)));
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
        return lines(lessons.get());
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    String usualFileName() {
        return desk.templateFileName(name.get());
    }

    /** Where it is offered to every assembly beside this one. */
    void keep() {
        var called = name.get().strip();
        var goal = purpose.get().strip();
        var learnt = lines();
        var goesOn = goesOnWith();
        jobs.save(
                () -> desk.keepTemplate(called, goal, learnt, goesOn), kept -> kept(called, kept));
    }

    private void kept(String called, Template kept) {
        followed = kept;
        changed.run();
        if (name.get().strip().equals(called)) {
            name.set(kept.name());
        }
        said.set(
                called.equals(kept.name())
                        ? texts.get("template.saved", "file", kept.name())
                        : texts.get("template.numbered", "name", kept.name(), "other", called));
    }

    void saveCopy(Path file) {
        var called = name.get().strip();
        var goal = purpose.get().strip();
        var learnt = lines();
        jobs.save(
                () -> {
                    desk.saveTemplate(called, goal, learnt, file);
                    return file;
                },
                there -> {
                    changed.run();
                    said.set(texts.get("template.saved", "file", there.getFileName()));
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
