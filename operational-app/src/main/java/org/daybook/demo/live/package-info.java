/** Invents the demo's last months as business events: stock, orders and what becomes of them, money, expenses. */
@NullMarked
package org.daybook.demo.live;

import org.jspecify.annotations.NullMarked;
