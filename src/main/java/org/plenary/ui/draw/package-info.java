/** Targets, the published panels, the draw. */
@NullMarked
package org.plenary.ui.draw;

import org.jspecify.annotations.NullMarked;
