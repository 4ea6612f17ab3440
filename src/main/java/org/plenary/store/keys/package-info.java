/** Who can read an assembly folder, and what in it can be made unreadable for ever. */
@NullMarked
package org.plenary.store.keys;

import org.jspecify.annotations.NullMarked;
