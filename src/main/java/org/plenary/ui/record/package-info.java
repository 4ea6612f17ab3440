/** What was done so far, and the copies it is kept in. */
@NullMarked
package org.plenary.ui.record;

import org.jspecify.annotations.NullMarked;
