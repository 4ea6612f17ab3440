package org.plenary.agenda;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.BlockId;

import java.time.LocalTime;
import java.util.List;

/**
 * A stretch of a day with one purpose.
 *
 * @param purpose what should be there at its end that was not there before; may be empty
 * @param minutes planned length, 1 or more
 * @param minMinutes the shortest it may be cut to on the day, 1 to {@code minutes}
 * @param fixedStart when it must start (lunch, live stream, a speaker's train); null when it starts
 *     as soon as the block before it is over
 * @param subAssembly who meets; empty for everybody. Neighbouring blocks of different
 *     sub-assemblies run side by side; a block for everybody waits for all of them.
 * @param seatingRound the round whose seats are taken, 1 or more; {@link #KEEP_SEATS} to stay put
 * @param explores views are aired and nothing is decided, so no ballot may be held
 * @param capturesNotes whether tables take notes in it
 * @param open whether the public may watch
 * @param owner who answers for it, by function; may be empty
 * @param prompt the task as members read it on the room screen; may be empty
 */
public record Block(
        BlockId id,
        String title,
        String purpose,
        Phase phase,
        Format format,
        int minutes,
        int minMinutes,
        @Nullable LocalTime fixedStart,
        String subAssembly,
        int seatingRound,
        boolean explores,
        boolean capturesNotes,
        boolean open,
        String owner,
        String prompt,
        List<Speaker> speakers,
        List<String> materials) {

    /** Everybody stays where they are. */
    public static final int KEEP_SEATS = 0;

    /** A day has no more. */
    public static final int MOST_MINUTES = 24 * 60;

    public Block {
        if (minutes < 1 || minutes > MOST_MINUTES || minMinutes < 1 || minMinutes > minutes) {
            throw new IllegalArgumentException(
                    "block %s: %d minutes, at least %d".formatted(id, minutes, minMinutes));
        }
        if (seatingRound < KEEP_SEATS) {
            throw new IllegalArgumentException("block %s: round %d".formatted(id, seatingRound));
        }
        speakers = List.copyOf(speakers);
        materials = List.copyOf(materials);
    }

    /** An elastic block for everybody that may not be cut, keeps seats and takes no notes. */
    public static Block of(BlockId id, String title, Phase phase, Format format, int minutes) {
        return new Block(
                id,
                title,
                "",
                phase,
                format,
                minutes,
                minutes,
                null,
                "",
                KEEP_SEATS,
                false,
                false,
                false,
                "",
                "",
                List.of(),
                List.of());
    }

    public boolean elastic() {
        return fixedStart == null;
    }

    public boolean forEverybody() {
        return subAssembly.isEmpty();
    }

    public Block withLength(int newMinutes, int newMinMinutes) {
        return new Block(
                id,
                title,
                purpose,
                phase,
                format,
                newMinutes,
                newMinMinutes,
                fixedStart,
                subAssembly,
                seatingRound,
                explores,
                capturesNotes,
                open,
                owner,
                prompt,
                speakers,
                materials);
    }

    /** Another length; the minimum gives way when it would be longer. */
    public Block lasting(int newMinutes) {
        return withLength(newMinutes, Math.min(minMinutes, newMinutes));
    }

    public Block startingAt(@Nullable LocalTime start) {
        return new Block(
                id,
                title,
                purpose,
                phase,
                format,
                minutes,
                minMinutes,
                start,
                subAssembly,
                seatingRound,
                explores,
                capturesNotes,
                open,
                owner,
                prompt,
                speakers,
                materials);
    }

    public Block titled(String newTitle) {
        return new Block(
                id,
                newTitle,
                purpose,
                phase,
                format,
                minutes,
                minMinutes,
                fixedStart,
                subAssembly,
                seatingRound,
                explores,
                capturesNotes,
                open,
                owner,
                prompt,
                speakers,
                materials);
    }

    public Block asking(String newPurpose, String newPrompt) {
        return new Block(
                id,
                title,
                newPurpose,
                phase,
                format,
                minutes,
                minMinutes,
                fixedStart,
                subAssembly,
                seatingRound,
                explores,
                capturesNotes,
                open,
                owner,
                newPrompt,
                speakers,
                materials);
    }

    public Block heldAs(Phase newPhase, Format newFormat) {
        return new Block(
                id,
                title,
                purpose,
                newPhase,
                newFormat,
                minutes,
                minMinutes,
                fixedStart,
                subAssembly,
                seatingRound,
                explores,
                capturesNotes,
                open,
                owner,
                prompt,
                speakers,
                materials);
    }

    public Block seated(int round) {
        return new Block(
                id,
                title,
                purpose,
                phase,
                format,
                minutes,
                minMinutes,
                fixedStart,
                subAssembly,
                round,
                explores,
                capturesNotes,
                open,
                owner,
                prompt,
                speakers,
                materials);
    }

    public Block meeting(String newSubAssembly) {
        return new Block(
                id,
                title,
                purpose,
                phase,
                format,
                minutes,
                minMinutes,
                fixedStart,
                newSubAssembly,
                seatingRound,
                explores,
                capturesNotes,
                open,
                owner,
                prompt,
                speakers,
                materials);
    }

    public Block exploring(boolean nowExplores) {
        return new Block(
                id,
                title,
                purpose,
                phase,
                format,
                minutes,
                minMinutes,
                fixedStart,
                subAssembly,
                seatingRound,
                nowExplores,
                capturesNotes,
                open,
                owner,
                prompt,
                speakers,
                materials);
    }

    public Block capturing(boolean nowCaptures) {
        return new Block(
                id,
                title,
                purpose,
                phase,
                format,
                minutes,
                minMinutes,
                fixedStart,
                subAssembly,
                seatingRound,
                explores,
                nowCaptures,
                open,
                owner,
                prompt,
                speakers,
                materials);
    }

    public Block openToPublic(boolean nowOpen) {
        return new Block(
                id,
                title,
                purpose,
                phase,
                format,
                minutes,
                minMinutes,
                fixedStart,
                subAssembly,
                seatingRound,
                explores,
                capturesNotes,
                nowOpen,
                owner,
                prompt,
                speakers,
                materials);
    }

    public Block ownedBy(String newOwner) {
        return new Block(
                id,
                title,
                purpose,
                phase,
                format,
                minutes,
                minMinutes,
                fixedStart,
                subAssembly,
                seatingRound,
                explores,
                capturesNotes,
                open,
                newOwner,
                prompt,
                speakers,
                materials);
    }

    public Block with(List<Speaker> newSpeakers, List<String> newMaterials) {
        return new Block(
                id,
                title,
                purpose,
                phase,
                format,
                minutes,
                minMinutes,
                fixedStart,
                subAssembly,
                seatingRound,
                explores,
                capturesNotes,
                open,
                owner,
                prompt,
                newSpeakers,
                newMaterials);
    }
}
