package org.plenary.ui.shell;

import org.plenary.ui.controls.Glyph;

import java.util.function.Supplier;

/**
 * One stage of the rail. Registered by one line in the wiring; its words are {@code section.KEY}
 * and {@code section.KEY.purpose}.
 *
 * @param state asked again after every change; quick, because the window waits for it
 * @param screen called once, when somebody goes there for the first time
 */
public record Section(
        String key, Glyph glyph, Supplier<StageState> state, Supplier<Screen> screen) {}
