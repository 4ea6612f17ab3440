package org.plenary.assembly;

/** A note; UUIDv7, so that notes from several devices never collide. */
public record NoteId(String value) {

    public NoteId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
