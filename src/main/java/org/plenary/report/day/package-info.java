/** What lies on tables, hangs at the door and is carried about on one day of the assembly. */
@NullMarked
package org.plenary.report.day;

import org.jspecify.annotations.NullMarked;
