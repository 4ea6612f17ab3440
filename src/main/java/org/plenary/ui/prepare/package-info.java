/** What the assembly is about and what was promised. */
@NullMarked
package org.plenary.ui.prepare;

import org.jspecify.annotations.NullMarked;
