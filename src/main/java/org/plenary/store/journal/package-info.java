/** The append-only truth of an assembly, as bytes. docs/methods/journal.md describes its format. */
@NullMarked
package org.plenary.store.journal;

import org.jspecify.annotations.NullMarked;
