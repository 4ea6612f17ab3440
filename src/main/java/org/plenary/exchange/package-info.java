/**
 * Files of others in, and tables out. Nothing in here trusts a file, and bad content never throws:
 * every reader returns what it understood together with what a person must hear about it.
 */
@NullMarked
package org.plenary.exchange;

import org.jspecify.annotations.NullMarked;
