/** Days and blocks, the times that follow from them, and the clock on the day itself. */
@NullMarked
package org.plenary.agenda;

import org.jspecify.annotations.NullMarked;
