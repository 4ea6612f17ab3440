/** The frame around every screen: header, rail, status line. */
@NullMarked
package org.plenary.ui.shell;

import org.jspecify.annotations.NullMarked;
