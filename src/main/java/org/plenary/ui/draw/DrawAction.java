package org.plenary.ui.draw;

import javafx.beans.binding.Bindings;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Glyph;

/** The one thing to do next: publish the panels, then draw one. */
public final class DrawAction {

    private final DrawPresenter presenter;
    private final Texts texts;

    public DrawAction(DrawPresenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
    }

    public Action action() {
        var name = Bindings.createStringBinding(this::name, presenter.standing(), presenter.size());
        var possible =
                Bindings.createBooleanBinding(
                        this::isPossible,
                        presenter.standing(),
                        presenter.pool(),
                        presenter.digits());
        return Action.of("draw-primary", "", Glyph.DRAW, this::run).named(name).when(possible);
    }

    private String name() {
        return presenter.standing().get() == null
                ? texts.get("draw.screen.publish")
                : texts.get("draw.screen.draw", "n", presenter.size().get());
    }

    private boolean isPossible() {
        var standing = presenter.standing().get();
        if (standing == null) {
            return presenter.pool().get() != null;
        }
        var typed = presenter.digits().get().replaceAll("\\s", "");
        return standing.draw().isEmpty()
                && typed.matches("[0-9]{" + presenter.digitsNeeded() + "}");
    }

    private void run() {
        if (presenter.standing().get() == null) {
            presenter.publish();
        } else {
            presenter.draw();
        }
    }
}
