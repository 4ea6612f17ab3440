/**
 * An invented assembly, made from a seed: people, replies, notes, recommendations. It is what the
 * sample shows, what tests use and, in other sizes, what benchmarks measure.
 */
@NullMarked
package org.plenary.samples;

import org.jspecify.annotations.NullMarked;
