package org.plenary.ui.shell;

/**
 * How far a stage is, as the rail shows it.
 *
 * @param waiting how many things wait for somebody there, 0 or more
 */
public record StageState(boolean done, int waiting) {

    public static final StageState OPEN = new StageState(false, 0);
    public static final StageState DONE = new StageState(true, 0);

    public static StageState doneWhen(boolean done) {
        return done ? DONE : OPEN;
    }
}
