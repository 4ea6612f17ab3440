/** Times the program against the figures it wants to reach, and tries whether it works here. */
@NullMarked
package org.plenary.desk.bench;

import org.jspecify.annotations.NullMarked;
