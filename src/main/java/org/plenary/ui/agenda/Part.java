package org.plenary.ui.agenda;

import javafx.beans.property.Property;

import java.util.Objects;
import java.util.function.Function;

/**
 * One field of a form and the part of a record it shows.
 *
 * @param <R> the record
 * @param <T> what the field holds
 */
record Part<R, T>(Property<T> field, Function<R, T> of) {

    void show(R now) {
        field.setValue(of.apply(now));
    }

    /** Takes over what was changed elsewhere, and leaves alone what is being typed. */
    void follow(R before, R now) {
        if (Objects.equals(field.getValue(), of.apply(before))) {
            show(now);
        }
    }
}
