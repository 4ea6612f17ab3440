/** How a person hears that something went wrong. */
@NullMarked
package org.plenary.ui.problems;

import org.jspecify.annotations.NullMarked;
