/** Replies become the pool, the drawn become the register, and every day has its attendance. */
@NullMarked
package org.plenary.ui.members;

import org.jspecify.annotations.NullMarked;
