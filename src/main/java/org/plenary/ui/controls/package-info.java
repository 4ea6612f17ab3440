/** Controls that more than one screen uses. They know no assembly. */
@NullMarked
package org.plenary.ui.controls;

import org.jspecify.annotations.NullMarked;
