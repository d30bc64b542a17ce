package deskhand.pipeline.gate;

import deskhand.playbook.gate.GateRule;
import java.util.List;

/** A rule in code. Tells what it saw, one text each; nothing if there is nothing against the reply. */
interface Check {

    List<String> against(Exhibit exhibit, GateRule rule);
}
