/** The assembly folder: journal, tables, keys, backups, recovery. The only room that knows SQL. */
@NullMarked
package org.plenary.store;

import org.jspecify.annotations.NullMarked;
