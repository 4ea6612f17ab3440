/** The only home of personal data: respondents, the register, attendance. */
@NullMarked
package org.plenary.members;

import org.jspecify.annotations.NullMarked;
