package org.plenary.ui.shell;

import org.plenary.ui.controls.Glyph;

/**
 * One line of Search or run.
 *
 * @param detail where it is, or the key that does it
 */
public record Hit(Glyph glyph, String title, String detail, Runnable go) {}
