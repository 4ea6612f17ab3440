/** What was said at the tables, the themes it is gathered under, and what became of it. */
@NullMarked
package org.plenary.notes;

import org.jspecify.annotations.NullMarked;
