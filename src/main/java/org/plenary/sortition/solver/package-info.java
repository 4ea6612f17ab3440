/** Linear and whole-number programs, solved by OR-Tools; the only package that knows it. */
@NullMarked
package org.plenary.sortition.solver;

import org.jspecify.annotations.NullMarked;
