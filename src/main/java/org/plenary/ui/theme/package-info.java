/** Colours, type and sizes. */
@NullMarked
package org.plenary.ui.theme;

import org.jspecify.annotations.NullMarked;
