/**
 * The assembly itself, and the few types every other room uses: ids, changes, problems, progress
 * and seeds.
 */
@NullMarked
package org.plenary.assembly;

import org.jspecify.annotations.NullMarked;
