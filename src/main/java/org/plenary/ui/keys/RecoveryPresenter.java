package org.plenary.ui.keys;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The recovery words, once, until somebody has shown that they are on paper. */
public final class RecoveryPresenter {

    private final List<String> words;
    private final List<Integer> asked;
    private final Consumer<Path> write;
    private final Jobs jobs;
    private final Texts texts;
    private final Runnable goOn;
    private final StringProperty one = new SimpleStringProperty("");
    private final StringProperty other = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");

    /**
     * @param asked two of the words, from 0
     * @param write the page, as a file
     */
    public RecoveryPresenter(
            List<String> words,
            List<Integer> asked,
            Consumer<Path> write,
            Jobs jobs,
            Texts texts,
            Runnable goOn) {
        this.words = words;
        this.asked = asked;
        this.write = write;
        this.jobs = jobs;
        this.texts = texts;
        this.goOn = goOn;
    }

    List<String> words() {
        return words;
    }

    /** The numbers of the two words that are asked for, from 1. */
    List<Integer> asked() {
        return asked.stream().map(index -> index + 1).toList();
    }

    StringProperty one() {
        return one;
    }

    StringProperty other() {
        return other;
    }

    /** Whether both words were read from the paper. */
    BooleanBinding confirmed() {
        return Bindings.createBooleanBinding(
                () -> isWord(one, asked.getFirst()) && isWord(other, asked.getLast()), one, other);
    }

    private boolean isWord(StringProperty typed, int index) {
        return typed.get().strip().toLowerCase(Locale.ROOT).equals(words.get(index));
    }

    /** Where the page is, and what to do with the file. */
    ReadOnlyStringProperty written() {
        return written.getReadOnlyProperty();
    }

    void writeTo(Path file) {
        jobs.start(
                "job.recovery",
                _ -> {
                    write.accept(file);
                    return file;
                },
                done -> written.set(texts.get("recovery.written", "file", done)));
    }

    void goOn() {
        if (confirmed().get()) {
            goOn.run();
        }
    }
}
