/** The final report: what its chapters say, from the records of the assembly. */
@NullMarked
package org.plenary.report.book;

import org.jspecify.annotations.NullMarked;
