/** Invents goods and people from word lists, by seeded chance. */
@NullMarked
package org.daybook.demo.invent;

import org.jspecify.annotations.NullMarked;
