package org.plenary.ui.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.agenda.Template;
import org.plenary.desk.GivenHall;
import org.plenary.desk.OpenAssembly;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;
import org.plenary.ui.problems.Problems;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Lessons cost an assembly to learn, so none is written over. */
class TemplateFormTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T09:05:00Z"), ZoneOffset.UTC);

    @TempDir Path place;
    private final ObservableList<Template> offered = FXCollections.observableArrayList();
    private OpenAssembly open;
    private TemplateForm form;

    @BeforeEach
    void aForm() {
        open = GivenHall.of(place.resolve("R.plenary"), CLOCK, 10);
        anotherDay();
    }

    private void anotherDay() {
        var jobs =
                new Jobs(Runnable::run, Runnable::run, Runnable::run, new Problems(Runnable::run));
        form = new TemplateForm(open.agenda(), jobs, new Texts("en"), offered, this::look);
        look();
    }

    private void look() {
        offered.setAll(open.agenda().templates().templates());
    }

    @AfterEach
    void close() {
        open.close();
    }

    private String kept(String name) {
        look();
        return offered.stream()
                .filter(each -> each.name().equals(name))
                .map(each -> String.join(" / ", each.lessons()))
                .findFirst()
                .orElse("none");
    }

    @Test
    void beginningFromATemplateLeavesLessonsThatAreBeingTyped() {
        form.follow(Template.named("half-day"));
        assertThat(form.lessons().get()).isNotBlank();
        form.follow(Template.named("one-day-jury"));
        assertThat(form.lessons().get().lines())
                .as("nobody had touched those of the other")
                .containsExactlyElementsOf(Template.named("one-day-jury").lessons());

        form.lessons().set("Start with the hardest question");
        form.follow(Template.named("half-day"));
        assertThat(form.lessons().get()).isEqualTo("Start with the hardest question");
    }

    @Test
    void aNameThatIsTakenIsNumberedUnlessItsTemplateIsGoneOnWith() {
        form.name().set("Ours");
        form.lessons().set("one");
        form.keep();
        form.lessons().set("one\ntwo");
        form.keep();
        assertThat(kept("Ours")).isEqualTo("one / two");

        anotherDay();
        form.lessons().set("three");
        form.name().set("Ours");
        form.keep();
        assertThat(kept("Ours")).isEqualTo("one / two");
        assertThat(kept("Ours 2")).isEqualTo("three");
        assertThat(form.name().get()).isEqualTo("Ours 2");
        assertThat(form.said().get()).contains("Ours 2", "stays as it was");

        anotherDay();
        form.name().set("Ours");
        assertThat(form.lessons().get()).isEqualTo("one\ntwo");
        form.lessons().set("one\ntwo\nthree");
        form.keep();
        assertThat(kept("Ours")).isEqualTo("one / two / three");
    }
}
