package org.plenary.ui.shell;

import org.plenary.ui.controls.Action;

import java.util.List;

/**
 * How the open assembly is protected.
 *
 * @param isTraining whether it has no password, which every screen says
 * @param isHall whether personal data is kept off the screens
 * @param actions covering the window, changing the password and the like; there on every screen
 */
public record Protection(boolean isTraining, boolean isHall, List<Action> actions) {

    public Protection {
        actions = List.copyOf(actions);
    }
}
