/**
 * Checks published draws with nothing but what every Java has. It shares no code with the drawing
 * side: what both know is the file format in docs/methods/lottery.md.
 */
@NullMarked
package org.plenary.verify;

import org.jspecify.annotations.NullMarked;
