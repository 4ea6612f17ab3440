/** What members recommend, how they voted on it, and the way back to the notes it rests on. */
@NullMarked
package org.plenary.decisions;

import org.jspecify.annotations.NullMarked;
