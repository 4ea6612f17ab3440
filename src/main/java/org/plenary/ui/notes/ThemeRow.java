package org.plenary.ui.notes;

import org.plenary.notes.Theme;
import org.plenary.notes.Weight;

/** A theme and what stands behind it. */
record ThemeRow(Theme theme, Weight weight) {}
