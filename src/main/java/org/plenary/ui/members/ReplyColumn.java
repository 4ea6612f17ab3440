package org.plenary.ui.members;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A column of the file and what it is taken for. */
record ReplyColumn(String heading, String example, ObjectProperty<Meaning> meaning) {

    ReplyColumn(String heading, String example, Meaning guessed) {
        this(heading, example, new SimpleObjectProperty<>(guessed));
    }
}
