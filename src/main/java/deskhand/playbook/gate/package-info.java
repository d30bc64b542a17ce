/**
 * What a reply must not contain, as tuners edit it. Doors: {@link deskhand.playbook.gate.GateRuleBook} and {@link
 * deskhand.playbook.gate.LiveRule}. Owns the table {@code gate_rule}.
 */
@NullMarked
package deskhand.playbook.gate;

import org.jspecify.annotations.NullMarked;
