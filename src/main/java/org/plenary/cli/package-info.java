/** Commands for everything that makes sense without a window. */
@NullMarked
package org.plenary.cli;

import org.jspecify.annotations.NullMarked;
