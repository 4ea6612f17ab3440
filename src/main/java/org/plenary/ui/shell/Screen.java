package org.plenary.ui.shell;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.plenary.ui.controls.Action;

import java.util.List;
import java.util.function.Function;

/**
 * What a section shows, and what the shell needs to know of it.
 *
 * @param primary the one action at the top right; null where there is nothing to do but read
 * @param actions further ones, for their keys and for Search or run
 * @param refresh reads everything again: called when the screen is shown and after every change
 *     while it is
 * @param leave keeps what is still in the fields
 * @param find people, notes and the like that match some words; at most ten, and quick
 */
public record Screen(
        Region view,
        @Nullable Action primary,
        List<Action> actions,
        Runnable refresh,
        Runnable leave,
        Function<String, List<Hit>> find) {

    public static Screen of(Region view, Runnable refresh) {
        return new Screen(view, null, List.of(), refresh, () -> {}, _ -> List.of());
    }

    public Screen primary(Action action) {
        return new Screen(view, action, actions, refresh, leave, find);
    }

    public Screen with(Action... others) {
        return new Screen(view, primary, List.of(others), refresh, leave, find);
    }

    public Screen leaving(Runnable keep) {
        return new Screen(view, primary, actions, refresh, keep, find);
    }

    public Screen finding(Function<String, List<Hit>> search) {
        return new Screen(view, primary, actions, refresh, leave, search);
    }
}
