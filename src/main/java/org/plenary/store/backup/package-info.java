/**
 * Copies of an assembly: made beside typing, opened and counted, and forgetting what was erased.
 */
@NullMarked
package org.plenary.store.backup;

import org.jspecify.annotations.NullMarked;
