/** Who sits where: laid down, planned, changed by hand, and put right in the morning. */
@NullMarked
package org.plenary.ui.seating;

import org.jspecify.annotations.NullMarked;
