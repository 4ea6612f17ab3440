package org.plenary.sortition;

import org.plenary.members.PersonId;

import java.util.List;

/**
 * A lottery that may be drawn from, with everything that shows that it is fair.
 *
 * @param settings as asked for; where the lottery needed more panels than asked, {@link
 *     Lottery#size()} says how many
 * @param seed what numbered the panels and decided between people no target can tell apart
 * @param people everyone in the pool, in its order
 */
public record FairLottery(
        DrawSettings settings,
        String seed,
        List<PersonChance> people,
        Lottery lottery,
        Proof proof,
        DrawFigures figures) {

    public FairLottery {
        people = List.copyOf(people);
    }

    /** Who sits on no panel whatever is done, for the organiser's eyes before the draw. */
    public List<PersonId> withoutChance() {
        return people.stream().filter(p -> p.chance() == 0).map(PersonChance::person).toList();
    }

    public Draw draw(Pick pick) {
        return new Draw(this, pick, lottery.panels().get(pick.panel()));
    }
}
