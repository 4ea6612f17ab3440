package org.plenary.exchange;

import org.plenary.members.PersonId;

/**
 * Somebody on a list of ids.
 *
 * @param row where, counted from 1 as a text editor counts
 */
public record ListedPerson(PersonId person, int row) {}
