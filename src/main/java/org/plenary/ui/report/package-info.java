/** What the report will say, what still stands in its way, and writing it. */
@NullMarked
package org.plenary.ui.report;

import org.jspecify.annotations.NullMarked;
