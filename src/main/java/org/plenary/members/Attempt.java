package org.plenary.members;

import java.time.Instant;

/**
 * A contact and its moment.
 *
 * @param at when it was written down
 */
public record Attempt(Contact contact, Instant at) {}
