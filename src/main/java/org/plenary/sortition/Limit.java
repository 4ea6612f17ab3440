package org.plenary.sortition;

/** How many members of some types a panel may hold; a row of the {@link CompactProgram}. */
sealed interface Limit {

    int least();

    int most();

    /** The panel has its size. */
    record PanelSize(int size) implements Limit {

        @Override
        public int least() {
            return size;
        }

        @Override
        public int most() {
            return size;
        }
    }

    /** A target is met. */
    record Met(Target target) implements Limit {

        @Override
        public int least() {
            return target.min();
        }

        @Override
        public int most() {
            return target.max();
        }
    }

    /**
     * At most one person from each household of a kind.
     *
     * @param households how many households of the kind the pool has
     */
    record OneEach(HouseholdKind kind, int households) implements Limit {

        @Override
        public int least() {
            return 0;
        }

        @Override
        public int most() {
            return households;
        }
    }
}
