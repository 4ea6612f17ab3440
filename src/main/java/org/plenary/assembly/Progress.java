package org.plenary.assembly;

/**
 * How long work in the core tells the outside where it is, and learns that it should stop. May be
 * called from any thread, and often.
 */
public interface Progress {

    /** For work nobody watches, such as tests and commands. */
    Progress NONE =
            new Progress() {
                @Override
                public void at(double fraction, String stage) {}

                @Override
                public void checkStopped() {}
            };

    /**
     * @param fraction done so far, 0.0 to 1.0; negative when it cannot be told
     * @param stage a text key, such as {@code seating.improving}
     */
    void at(double fraction, String stage);

    /**
     * Call once per step, at least every 0.1 s.
     *
     * @throws StoppedException when somebody pressed Stop
     */
    void checkStopped();

    /** For work that ends in order when it is stopped and keeps the best it has. */
    default boolean isStopped() {
        try {
            checkStopped();
            return false;
        } catch (StoppedException e) {
            return true;
        }
    }

    /** For a part of the work that must not be left half done. */
    default Progress unstoppable() {
        var whole = this;
        return new Progress() {
            @Override
            public void at(double fraction, String stage) {
                whole.at(fraction, stage);
            }

            @Override
            public void checkStopped() {}
        };
    }

    /** For a part of the work, which counts itself from 0.0 to 1.0. */
    default Progress part(double from, double to) {
        var whole = this;
        return new Progress() {
            @Override
            public void at(double fraction, String stage) {
                whole.at(fraction < 0 ? fraction : from + fraction * (to - from), stage);
            }

            @Override
            public void checkStopped() {
                whole.checkStopped();
            }
        };
    }
}
