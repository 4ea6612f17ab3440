/** Recommendations from a first draft to a vote. */
@NullMarked
package org.plenary.ui.recommendations;

import org.jspecify.annotations.NullMarked;
