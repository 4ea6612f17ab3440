package org.plenary.agenda;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Problem;

/**
 * Something in the agenda a facilitator would want to see before the members do.
 *
 * @param day where it is; null when it concerns the whole agenda
 * @param block where it is; null when it concerns the whole day
 */
public record Finding(Problem problem, @Nullable DayId day, @Nullable BlockId block) {}
