package org.plenary.ui.agenda;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.plenary.agenda.Speaker;

import java.util.Optional;

/** A speaker as typed; without a name there is none yet. */
record SpeakerLine(
        String id, StringProperty name, StringProperty affiliation, BooleanProperty declared) {

    static SpeakerLine of(String id, String name, String affiliation, boolean declared) {
        return new SpeakerLine(
                id,
                new SimpleStringProperty(name),
                new SimpleStringProperty(affiliation),
                new SimpleBooleanProperty(declared));
    }

    Optional<Speaker> speaker() {
        return name.get().isBlank()
                ? Optional.empty()
                : Optional.of(
                        new Speaker(
                                id, name.get().strip(), affiliation.get().strip(), declared.get()));
    }
}
