package org.plenary.notes;

/**
 * Who wrote a note down, and on what. Never who said it.
 *
 * @param scribe a code, not a name
 * @param device the device it was first written on; sorts notes that nothing else tells apart
 */
public record Source(String scribe, String device, Channel channel) {}
