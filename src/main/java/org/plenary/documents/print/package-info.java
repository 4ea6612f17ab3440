/** Paper for the hall: what is printed, pinned to a door or laid on a table. */
@NullMarked
package org.plenary.documents.print;

import org.jspecify.annotations.NullMarked;
