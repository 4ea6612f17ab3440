/**
 * Charts as figures, and one layout of them as shapes in points. Whoever draws the shapes - PDF,
 * picture or screen - draws the same chart.
 */
@NullMarked
package org.plenary.report.chart;

import org.jspecify.annotations.NullMarked;
