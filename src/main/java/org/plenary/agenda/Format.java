package org.plenary.agenda;

/** How a block is held, and who mostly speaks in it. */
public enum Format {
    TALK(Voice.SPEAKERS),
    PANEL(Voice.SPEAKERS),
    QUESTIONS(Voice.SPEAKERS),
    TABLE_TALK(Voice.MEMBERS),
    PAIRS(Voice.MEMBERS),
    GALLERY_WALK(Voice.MEMBERS),
    PLENARY_TALK(Voice.MEMBERS),
    DRAFTING(Voice.MEMBERS),
    SILENT_WRITING(Voice.NOBODY),
    BALLOT(Voice.NOBODY),
    VISIT(Voice.SPEAKERS),
    PAUSE(Voice.NOBODY);

    /** Who is heard for most of the time. */
    public enum Voice {
        SPEAKERS,
        MEMBERS,
        NOBODY
    }

    private final Voice voice;

    Format(Voice voice) {
        this.voice = voice;
    }

    public Voice voice() {
        return voice;
    }
}
