/** Work that takes time: the only place in the window that knows threads. */
@NullMarked
package org.plenary.ui.jobs;

import org.jspecify.annotations.NullMarked;
