/** One file that is PDF/UA-1 and PDF/A-2a at once. The only package that knows iText. */
@NullMarked
package org.plenary.documents.pdf;

import org.jspecify.annotations.NullMarked;
