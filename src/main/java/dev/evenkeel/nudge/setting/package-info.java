/** What the operator can change about prompts. */
package dev.evenkeel.nudge.setting;
