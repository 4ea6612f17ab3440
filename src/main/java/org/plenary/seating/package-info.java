/** Tables, rounds, rules and the planner that seats people. */
@NullMarked
package org.plenary.seating;

import org.jspecify.annotations.NullMarked;
