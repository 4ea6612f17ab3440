package org.plenary.exchange;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a file held, side by side with what a person must hear about it. Nothing is stored by
 * reading.
 *
 * @param content what was understood; null when the file could not be used at all
 * @param problems what has to be put right before the content may be kept
 * @param notes what was assumed or left out on the way, such as the encoding or blank rows
 */
public record Imported<T>(@Nullable T content, List<Problem> problems, List<Problem> notes) {

    public Imported {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        if (content == null && problems.isEmpty()) {
            throw new IllegalArgumentException("nothing was read and nothing says why");
        }
    }

    static <T> Imported<T> refused(List<Problem> problems) {
        return new Imported<>(null, problems, List.of());
    }

    static <T> Imported<T> refused(Problem problem) {
        return refused(List.of(problem));
    }

    /** What was understood, even when something in it has to be put right first. */
    public Optional<T> read() {
        return Optional.ofNullable(content);
    }

    /** What was understood, if nothing stands in the way of keeping it. */
    public Optional<T> clean() {
        return problems.isEmpty() ? read() : Optional.empty();
    }

    /** The same with what was heard of the file it came from put first. */
    Imported<T> after(Imported<?> earlier) {
        return new Imported<>(
                content, joined(earlier.problems, problems), joined(earlier.notes, notes));
    }

    private static List<Problem> joined(List<Problem> first, List<Problem> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
