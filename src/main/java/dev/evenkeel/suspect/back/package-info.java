/** The ways back: which mitigation fits a suspect, to which target, what it undoes and what stands in its way. */
package dev.evenkeel.suspect.back;
