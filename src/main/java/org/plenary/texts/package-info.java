/** Every sentence a person reads, in one bundle a language. */
@NullMarked
package org.plenary.texts;

import org.jspecify.annotations.NullMarked;
