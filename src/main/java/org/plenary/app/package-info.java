/** Starts the program: the only place that builds services. */
@NullMarked
package org.plenary.app;

import org.jspecify.annotations.NullMarked;
