/** Files out: takes a tree of {@code org.plenary.report} and writes Word, PDF and paper. */
@NullMarked
package org.plenary.documents;

import org.jspecify.annotations.NullMarked;
