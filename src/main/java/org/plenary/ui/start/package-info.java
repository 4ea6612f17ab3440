/** The first screen: new, open, recent, sample. */
@NullMarked
package org.plenary.ui.start;

import org.jspecify.annotations.NullMarked;
