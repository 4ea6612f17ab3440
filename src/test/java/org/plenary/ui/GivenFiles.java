package org.plenary.ui;

import org.plenary.ui.controls.FilePicker;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Answers every file dialog with what the test put in, in that order; nothing left is Cancel. */
public final class GivenFiles implements FilePicker {

    private final Deque<Path> answers = new ArrayDeque<>();

    public void next(Path answer) {
        answers.add(answer);
    }

    @Override
    public Optional<Path> open(String what, List<String> kinds) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> folder(String what) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> save(String what, String suggested) {
        return Optional.ofNullable(answers.poll());
    }
}
