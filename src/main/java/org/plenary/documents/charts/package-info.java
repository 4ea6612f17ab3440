/** Charts as pictures, for formats that hold no vectors of our own. */
@NullMarked
package org.plenary.documents.charts;

import org.jspecify.annotations.NullMarked;
