package org.plenary.desk;

import org.plenary.assembly.Role;

import java.time.Instant;

/**
 * One change as the process log tells it.
 *
 * @param position in the journal, from 1
 * @param what was done, in words
 * @param why the reason that was given; empty for none
 */
public record LogLine(long position, Instant at, Role by, String what, String why) {}
