package org.plenary.agenda;

/**
 * How a day's minutes are shared between those who are listened to.
 *
 * @param listening minutes in which members listen to speakers
 * @param talking minutes in which members talk with each other
 * @param other minutes of silent work, ballots and breaks
 */
public record Voices(int listening, int talking, int other) {

    /** Blocks that run side by side all count: each has members in it. */
    public static Voices of(Timetable times) {
        int listening = 0;
        int talking = 0;
        int other = 0;
        for (var slot : times.slots()) {
            var block = slot.block();
            if (block.phase().rests()) {
                other += block.minutes();
                continue;
            }
            switch (block.format().voice()) {
                case SPEAKERS -> listening += block.minutes();
                case MEMBERS -> talking += block.minutes();
                case NOBODY -> other += block.minutes();
            }
        }
        return new Voices(listening, talking, other);
    }
}
