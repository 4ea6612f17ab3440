/**
 * What a document says: a tree of records that knows no file format. Writers in {@code
 * org.plenary.documents} turn one tree into Word, PDF and paper, so these cannot differ.
 */
@NullMarked
package org.plenary.report;

import org.jspecify.annotations.NullMarked;
