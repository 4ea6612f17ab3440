/** Features, targets, probabilities, the lottery and its certificate. */
@NullMarked
package org.plenary.sortition;

import org.jspecify.annotations.NullMarked;
