/** What opens an assembly, and what covers it while nobody is there. */
@NullMarked
package org.plenary.ui.keys;

import org.jspecify.annotations.NullMarked;
