/** What is known about people, until when, and forgetting it. */
@NullMarked
package org.plenary.ui.privacy;

import org.jspecify.annotations.NullMarked;
