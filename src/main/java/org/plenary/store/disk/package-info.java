/**
 * How the assembly folder is written: what lasts, in which order, and what happens when it fails.
 */
@NullMarked
package org.plenary.store.disk;

import org.jspecify.annotations.NullMarked;
