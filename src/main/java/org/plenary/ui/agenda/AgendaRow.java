package org.plenary.ui.agenda;

import org.plenary.agenda.Block;
import org.plenary.agenda.Day;
import org.plenary.agenda.Slot;
import org.plenary.agenda.Timetable;
import org.plenary.agenda.Voices;

/** One line of the agenda as it is read: a day, or a block under it. */
sealed interface AgendaRow {

    /**
     * @param troubles findings about the day or any of its blocks
     */
    record OfDay(Timetable times, Voices voices, int troubles) implements AgendaRow {

        @Override
        public Day day() {
            return times.day();
        }

        @Override
        public String key() {
            return "day:" + day().id();
        }
    }

    /**
     * @param at its place in the day, 0 for the first
     * @param troubles findings about it
     */
    record OfBlock(Day day, int at, Slot slot, int troubles) implements AgendaRow {

        Block block() {
            return slot.block();
        }

        @Override
        public String key() {
            return "block:" + block().id();
        }
    }

    Day day();

    /** What it is about, whatever its words and times are. */
    String key();
}
