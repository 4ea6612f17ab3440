package org.plenary.ui.agenda;

import org.jspecify.annotations.Nullable;
import org.plenary.ui.agenda.AgendaRow.OfBlock;

/** A block on its way from one place in the list to another, while the mouse is held down. */
final class Carrying {

    private final AgendaPresenter presenter;
    private @Nullable OfBlock carried;

    Carrying(AgendaPresenter presenter) {
        this.presenter = presenter;
    }

    void begin(OfBlock block) {
        carried = block;
    }

    /** Whether it would land there. */
    boolean over(AgendaRow row, boolean below) {
        if (carried == null) {
            return false;
        }
        presenter.tryDrop(carried, row, below);
        return !presenter.preview().get().isEmpty();
    }

    void drop(AgendaRow row, boolean below) {
        if (carried != null) {
            presenter.drop(carried, row, below);
        }
        end();
    }

    /** Let go wherever, or given up. */
    void end() {
        carried = null;
        presenter.dropNowhere();
    }

    boolean isUnderWay() {
        return carried != null;
    }
}
