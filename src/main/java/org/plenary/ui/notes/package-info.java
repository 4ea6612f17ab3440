/** Taking notes without a hand leaving the keyboard, and finding them again. */
@NullMarked
package org.plenary.ui.notes;

import org.jspecify.annotations.NullMarked;
