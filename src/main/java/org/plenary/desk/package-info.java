/** Use cases, one class a feature: reads the store, calls the core, writes one change. */
@NullMarked
package org.plenary.desk;

import org.jspecify.annotations.NullMarked;
