/** The agenda: days, blocks, their times, and what experience says of them. */
@NullMarked
package org.plenary.ui.agenda;

import org.jspecify.annotations.NullMarked;
