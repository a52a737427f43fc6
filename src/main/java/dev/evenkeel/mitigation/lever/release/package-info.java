/** Systems that deploy: putting a service on another version, and halting what it pushes. */
package dev.evenkeel.mitigation.lever.release;
