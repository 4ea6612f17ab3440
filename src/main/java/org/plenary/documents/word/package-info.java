/** Word files. The package is put together by Apache POI; its parts are written as markup. */
@NullMarked
package org.plenary.documents.word;

import org.jspecify.annotations.NullMarked;
