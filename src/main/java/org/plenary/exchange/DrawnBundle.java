package org.plenary.exchange;

import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.sortition.DrawSettings;

import java.util.List;

/**
 * What an observer's bundle says about a draw, as far as the next draw needs it.
 *
 * @param settings without flexibility, which bundles do not carry
 * @param members who was drawn, in the order of the pool
 * @param name what later draws call it, from {@link org.plenary.sortition.Occasion#nameOf}
 * @param follows names of the draws whose seats it fills; empty for the draw of a panel
 */
public record DrawnBundle(
        Pool pool,
        DrawSettings settings,
        List<PersonId> members,
        String name,
        List<String> follows) {

    public DrawnBundle {
        members = List.copyOf(members);
        follows = List.copyOf(follows);
    }
}
