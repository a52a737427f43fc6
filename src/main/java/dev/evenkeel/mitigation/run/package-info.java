/** Walking a way back: confirmed by a person, carried out once as durable work, read back, said, and undone where that is possible. */
package dev.evenkeel.mitigation.run;
